package dev.remit.ownership;

import dev.remit.shared.SubjectKind;
import java.util.Optional;

/**
 * Things of one kind that a person carries something for.
 *
 * @param what a duty's code, or the word of a {@link HandsOver}
 * @param of what the duty is carried for; empty if it is not a duty
 * @param count at least one
 */
public record Carried(String what, Optional<SubjectKind> of, long count) {}
