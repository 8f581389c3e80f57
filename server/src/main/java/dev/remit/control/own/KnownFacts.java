package dev.remit.control.own;

import dev.remit.inventory.questions.DecisionFacts;
import dev.remit.inventory.work.UseCaseAsKnown;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.Set;

/** What is known of a use case as rules ask for it; what was not asked, not answered or answered with "unknown" is absent. */
public final class KnownFacts {

    private KnownFacts() {}

    /** Those that can be known when a control is judged. */
    public static Set<PolicyFact> all() {
        Set<PolicyFact> all = DecisionFacts.all();
        all.add(PolicyFact.USE_CASE_TIER);
        all.add(PolicyFact.USE_CASE_LANE);
        return all;
    }

    public static PolicyFacts of(UseCaseAsKnown useCase) {
        PolicyFacts facts = DecisionFacts.of(useCase.facts());
        if (useCase.tier().isPresent()) {
            facts = facts.with(PolicyFact.USE_CASE_TIER, useCase.tier().get().code());
        }
        if (useCase.lane().isPresent()) {
            facts = facts.with(PolicyFact.USE_CASE_LANE, useCase.lane().get().code());
        }
        return facts;
    }

    /** Of what is only thought of. */
    public static PolicyFacts of(UseCaseFacts answered, RiskTier tier) {
        return DecisionFacts.of(answered, tier);
    }
}
