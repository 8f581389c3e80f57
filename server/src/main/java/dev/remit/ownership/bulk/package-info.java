/** Duties of many things at once: looked at first, then given, then, where somebody thinks better of it, given back. */
@NullMarked
@NamedInterface("bulk")
package dev.remit.ownership.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
