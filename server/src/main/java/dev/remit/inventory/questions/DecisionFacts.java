package dev.remit.inventory.questions;

import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.Fact;
import dev.remit.risk.Known;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says what is known about a use case in the words of policies. What is not known stays absent. */
public final class DecisionFacts {

    private static final Map<Fact, PolicyFact> WORDS =
            Map.of(Fact.AUDIENCE, PolicyFact.USE_CASE_AUDIENCE, Fact.AUTONOMY, PolicyFact.USE_CASE_AUTONOMY);

    private static final Map<Fact, PolicyFact> FLAGS = Map.of(
            Fact.DISCLOSURE, PolicyFact.USE_CASE_DISCLOSED,
            Fact.FALLBACK, PolicyFact.USE_CASE_FALLBACK,
            Fact.VENDOR_TRAINING, PolicyFact.USE_CASE_VENDOR_TRAINS);

    private DecisionFacts() {}

    public static PolicyFacts of(UseCaseFacts known, RiskTier tier) {
        PolicyFacts facts = PolicyFacts.none().with(PolicyFact.USE_CASE_TIER, tier.code());
        for (Map.Entry<Fact, PolicyFact> word : WORDS.entrySet()) {
            if (said(known, word.getKey())) {
                facts = facts.with(
                        word.getValue(), known.of(word.getKey()).iterator().next());
            }
        }
        for (Map.Entry<Fact, PolicyFact> flag : FLAGS.entrySet()) {
            if (said(known, flag.getKey())) {
                facts = facts.with(flag.getValue(), known.of(flag.getKey()).contains(Known.YES.code()));
            }
        }
        return said(known, Fact.DATA) ? facts.with(PolicyFact.USE_CASE_DATA, List.copyOf(known.of(Fact.DATA))) : facts;
    }

    /** What is known, with what these answers say in place of what others said. */
    public static PolicyFacts inPlace(PolicyFacts known, UseCaseFacts answers, RiskTier tier) {
        Map<String, Object> others = new HashMap<>(known.values());
        Stream.of(WORDS.values(), FLAGS.values(), List.of(PolicyFact.USE_CASE_DATA))
                .flatMap(Collection::stream)
                .map(PolicyFact::path)
                .forEach(others::remove);
        return new PolicyFacts(others).and(of(answers, tier));
    }

    private static boolean said(UseCaseFacts known, Fact fact) {
        return !known.of(fact).isEmpty() && !known.isUnknown(fact);
    }
}
