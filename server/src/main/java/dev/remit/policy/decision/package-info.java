/** Decisions that programs ask for before they act: the request, the answer, its record, and the log of all of them. */
@NullMarked
@NamedInterface("decision")
package dev.remit.policy.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
