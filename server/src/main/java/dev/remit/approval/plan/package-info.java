/** Which steps a tier demands, in which order, with which checks and within how many working days: data with a version. */
@NullMarked
@NamedInterface("plan")
package dev.remit.approval.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
