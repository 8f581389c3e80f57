/** The way back to a version that was approved: what would differ, whether its approval still holds, and doing it. */
@NullMarked
@NamedInterface("rollback")
package dev.remit.inventory.rollback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
