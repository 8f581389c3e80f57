/** Controls as a file. */
@NullMarked
@NamedInterface("exchange")
package dev.remit.control.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
