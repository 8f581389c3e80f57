/** The register as a file: what leaves it, and what comes into it. */
@NullMarked
@NamedInterface("exchange")
package dev.remit.inventory.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
