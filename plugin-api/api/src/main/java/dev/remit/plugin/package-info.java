/** What a connector sees of Remit. */
@NullMarked
package dev.remit.plugin;

import org.jspecify.annotations.NullMarked;
