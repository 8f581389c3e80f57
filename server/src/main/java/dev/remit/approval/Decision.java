package dev.remit.approval;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody decided.
 *
 * @param insteadOf for whom they stood in; empty if they decided as themself
 * @param hash of the snapshot it was decided on
 */
public record Decision(
        Outcome outcome, PersonId by, Optional<PersonId> insteadOf, Instant at, Optional<String> reason, String hash) {

    /** What can be decided. The names are stored; never change one. */
    public enum Outcome {
        APPROVED,
        CHANGES_REQUESTED,
        DECLINED
    }

    /** Whether this person's voice was spent on it: they decided, or somebody stood in for them. */
    public boolean spends(PersonId person) {
        return by.equals(person) || insteadOf.filter(person::equals).isPresent();
    }
}
