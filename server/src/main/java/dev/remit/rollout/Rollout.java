package dev.remit.rollout;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rollout of a use case.
 *
 * @param at how many of the steps it has reached; 0: it reaches nobody yet, or nobody any more
 * @param held whether it goes no further for now
 * @param movedBy who planned or moved it last
 */
public record Rollout(List<RolloutStep> steps, int at, boolean held, PersonId movedBy, Instant movedAt) {

    public Rollout {
        steps = List.copyOf(steps);
    }

    /** Where it stands; empty: it reaches nobody. */
    public Optional<RolloutStep> current() {
        return at == 0 ? Optional.empty() : Optional.of(steps.get(at - 1));
    }

    /** What comes next; empty: it reaches everybody it is for. */
    public Optional<RolloutStep> next() {
        return at == steps.size() ? Optional.empty() : Optional.of(steps.get(at));
    }
}
