/** The register: lists, searches, exports and imports of use cases, fast at a million rows. */
@NullMarked
@NamedInterface("register")
package dev.remit.inventory.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
