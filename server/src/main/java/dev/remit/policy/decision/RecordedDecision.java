package dev.remit.policy.decision;

import dev.remit.policy.PolicyDecision;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.fact.UseCaseDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision as it was answered.
 *
 * @param caller who asked, as the ledger names them
 * @param facts all that it rests on
 * @param overruled what the caller gave and Remit knew better
 */
public record RecordedDecision(
        DecisionId id,
        Instant at,
        String caller,
        Action action,
        Optional<UseCaseDirectory.Named> useCase,
        PolicyDecision decision,
        PolicyFacts facts,
        List<Overruled> overruled) {

    public RecordedDecision {
        overruled = List.copyOf(overruled);
    }
}
