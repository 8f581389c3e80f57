/** How a use case is kept: its rows, its frozen versions, what the register shows of it, and what is carried into it. Internal. */
@NullMarked
package dev.remit.inventory.entry;

import org.jspecify.annotations.NullMarked;
