package dev.remit.approval.discussion;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that was said about an approval. It is never changed and never taken back.
 *
 * @param round of the approval in which it was said
 * @param answers the question it answers; empty for whatever is no answer
 * @param answered whether somebody answered it
 * @param mentions the people it names with an @
 */
public record Remark(
        UUID id,
        int round,
        Kind kind,
        PersonId by,
        Instant at,
        String text,
        Optional<UUID> answers,
        boolean answered,
        Set<PersonId> mentions) {

    /** What it is. The names are stored; never change one. */
    public enum Kind {
        QUESTION,
        ANSWER,
        COMMENT
    }

    public Remark {
        mentions = Set.copyOf(mentions);
    }

    /** A question that nobody has answered. */
    public boolean open() {
        return kind == Kind.QUESTION && !answered;
    }
}
