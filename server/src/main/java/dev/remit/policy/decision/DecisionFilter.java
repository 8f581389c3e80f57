package dev.remit.policy.decision;

import dev.remit.policy.Effect;
import dev.remit.policy.fact.Action;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which decisions to show; empty: all.
 *
 * @param words the id of a policy that spoke, or a part of the name of the use case or of whoever asked
 */
public record DecisionFilter(
        Optional<Action> action,
        Optional<Effect> effect,
        Optional<UUID> useCase,
        Optional<String> words,
        Optional<Instant> since) {

    public static final DecisionFilter NONE = new DecisionFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
