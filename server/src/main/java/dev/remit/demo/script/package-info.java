/** What happens in the demo's year, as data: the files under {@code demo/} among the resources. */
@NullMarked
package dev.remit.demo.script;

import org.jspecify.annotations.NullMarked;
