/** The way back to a version of a use case that was approved. */
@NullMarked
package dev.remit.ui.inventory.rollback;

import org.jspecify.annotations.NullMarked;
