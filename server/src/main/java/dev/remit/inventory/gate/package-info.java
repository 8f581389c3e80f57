/** The gate before production: what the policies say of a use case now, whose approval they ask for, and who gave it. */
@NullMarked
@NamedInterface("gate")
package dev.remit.inventory.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
