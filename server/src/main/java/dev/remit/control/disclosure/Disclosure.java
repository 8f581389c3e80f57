package dev.remit.control.disclosure;

import dev.remit.identity.PersonId;
import dev.remit.risk.Coded;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the register.
 *
 * @param version counts what was written; an approval holds for one version
 * @param author who wrote this version
 * @param useCaseName of the use case it names, if it names one
 * @param decided who approved, sent back or ended it, if anybody has
 */
public record Disclosure(
        DisclosureId id,
        int version,
        DisclosureDraft said,
        State state,
        PersonId author,
        Instant writtenAt,
        Optional<String> useCaseName,
        Optional<Decided> decided) {

    /** Where an entry stands. */
    public enum State implements Coded {
        /** Somebody else approves what was written. */
        WAITING,
        APPROVED,
        /** Something has to be changed first. */
        RETURNED,
        /** The asset or channel is no more. */
        ENDED
    }

    /** Who decided, and what they said. */
    public record Decided(PersonId by, Instant at, Optional<String> note) {}
}
