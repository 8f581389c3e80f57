/**
 * Which steps a tier demands, in which order or together, of whom, under which condition, with which checks and within how many
 * working hours: a workflow. Remit ships one for each tier; a workspace writes its own, each version once and for good.
 */
@NullMarked
@NamedInterface("plan")
package dev.remit.approval.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
