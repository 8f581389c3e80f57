package dev.remit.prompt;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A prompt with what it says.
 *
 * @param published the number of the version that may be used; empty: none may
 * @param proposed the number of the version that waits for somebody to publish or reject it
 * @param draft what is being written; empty: nothing is
 * @param revision counts what was saved of drafts; to be handed in with the next one
 * @param shown what is published, else proposed, else written, else the last there was
 */
public record PromptEntry(
        PromptId id,
        String key,
        PromptState state,
        OptionalInt published,
        OptionalInt proposed,
        Optional<Draft> draft,
        int revision,
        Prompt shown) {

    /** What is being written, and who saved it last. */
    public record Draft(Prompt content, PersonId by, Instant at) {}
}
