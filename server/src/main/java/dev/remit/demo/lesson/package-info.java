/** What the demo's people learn from its incident. Internal. */
@NullMarked
package dev.remit.demo.lesson;

import org.jspecify.annotations.NullMarked;
