/** Use cases at work: where scans see them, and where they stand. What features that look into the stack tell and ask. */
@NullMarked
@NamedInterface("work")
package dev.remit.inventory.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
