package dev.remit.prompt;

import dev.remit.identity.PersonId;
import dev.remit.risk.Coded;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody proposed, and what became of it.
 *
 * @param number from 1, in the order of proposals
 * @param comment why it was proposed
 * @param decidedBy who published or rejected it; empty while it is proposed
 */
public record PromptVersion(
        PromptId prompt,
        int number,
        Prompt content,
        State state,
        PersonId writtenBy,
        Instant writtenAt,
        String comment,
        Optional<PersonId> decidedBy,
        Optional<Instant> decidedAt) {

    /** What became of a version. */
    public enum State implements Coded {
        PROPOSED,
        /** It was published then; whether it still is, the prompt says. */
        PUBLISHED,
        REJECTED
    }
}
