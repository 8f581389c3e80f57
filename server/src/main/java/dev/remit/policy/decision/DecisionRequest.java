package dev.remit.policy.decision;

import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFacts;
import java.util.Optional;
import java.util.UUID;

/**
 * What a program is about to do.
 *
 * @param useCase for which; its facts come from the register and the scans
 * @param given the facts that the program knows
 * @param key under which the same request is answered once, however often it is sent
 */
public record DecisionRequest(Action action, Optional<UUID> useCase, PolicyFacts given, Optional<String> key) {

    /** To be answered anew. */
    DecisionRequest withoutKey() {
        return new DecisionRequest(action, useCase, given, Optional.empty());
    }
}
