/** Expressions in the Common Expression Language: checked as typed against the facts, bounded in size and cost. */
@NullMarked
@NamedInterface("cel")
package dev.remit.policy.cel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
