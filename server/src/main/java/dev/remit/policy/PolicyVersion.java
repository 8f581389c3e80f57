package dev.remit.policy;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody proposed, and what became of it.
 *
 * @param number from 1, in the order of proposals
 * @param content empty: the proposal is to put the policy out of force
 * @param comment why it was proposed
 * @param decidedBy who published or rejected it; empty while it is proposed
 */
public record PolicyVersion(
        PolicyId policy,
        int number,
        Optional<Policy> content,
        State state,
        PersonId writtenBy,
        Instant writtenAt,
        String comment,
        Optional<PersonId> decidedBy,
        Optional<Instant> decidedAt) {

    /** A version was published or rejected; published in the transaction that decided it. */
    public record Decided(String policy, int number, State state) {}

    /** What became of a version. */
    public enum State {
        PROPOSED,
        /** It came in force then; whether it still is, the policy says. */
        PUBLISHED,
        REJECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
