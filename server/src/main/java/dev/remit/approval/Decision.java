package dev.remit.approval;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody decided.
 *
 * @param hash of the snapshot it was decided on
 */
public record Decision(Outcome outcome, PersonId by, Instant at, Optional<String> reason, String hash) {

    /** What can be decided. The names are stored; never change one. */
    public enum Outcome {
        APPROVED,
        CHANGES_REQUESTED,
        DECLINED
    }
}
