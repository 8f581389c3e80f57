/** The register: lists and searches of use cases, fast at a million rows. */
@NullMarked
@NamedInterface("register")
package dev.remit.inventory.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
