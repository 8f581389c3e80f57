/** Use cases under the kill switch: what it concerns, what is suspended by it, and what stands in the way of going on. */
@NullMarked
@NamedInterface("stop")
package dev.remit.inventory.stop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
