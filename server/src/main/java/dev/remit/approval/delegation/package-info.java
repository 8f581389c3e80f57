/** Who stands in for whom, from which day to which, for which of their decisions. A stand-in passes nothing on. */
@NullMarked
@NamedInterface("delegation")
package dev.remit.approval.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
