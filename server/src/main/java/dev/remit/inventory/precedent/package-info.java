/** What was decided before on use cases like this one, and why: for whoever decides next. */
@NullMarked
@NamedInterface("precedent")
package dev.remit.inventory.precedent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
