package dev.remit.inventory.questions;

import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.Fact;
import dev.remit.risk.Known;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what was answered about a use case in the words of policies. What was not asked or is not known stays absent. */
public final class DecisionFacts {

    private static final Map<Fact, PolicyFact> SAME = new EnumMap<>(Map.ofEntries(
            Map.entry(Fact.DATA, PolicyFact.USE_CASE_DATA),
            Map.entry(Fact.AUDIENCE, PolicyFact.USE_CASE_AUDIENCE),
            Map.entry(Fact.AUTONOMY, PolicyFact.USE_CASE_AUTONOMY),
            Map.entry(Fact.CHANGES, PolicyFact.USE_CASE_CHANGES),
            Map.entry(Fact.DECIDES, PolicyFact.USE_CASE_DECIDES),
            Map.entry(Fact.PUBLISHES, PolicyFact.USE_CASE_PUBLISHES),
            Map.entry(Fact.GENERATES_MEDIA, PolicyFact.USE_CASE_GENERATES_MEDIA),
            Map.entry(Fact.DISCLOSURE, PolicyFact.USE_CASE_DISCLOSED),
            Map.entry(Fact.FALLBACK, PolicyFact.USE_CASE_FALLBACK),
            Map.entry(Fact.LEGAL_EFFECT, PolicyFact.USE_CASE_LEGAL_EFFECT),
            Map.entry(Fact.PROFILING, PolicyFact.USE_CASE_PROFILING),
            Map.entry(Fact.VULNERABLE, PolicyFact.USE_CASE_VULNERABLE),
            Map.entry(Fact.PRACTICES, PolicyFact.USE_CASE_PRACTICES),
            Map.entry(Fact.VENDOR_TRAINING, PolicyFact.USE_CASE_VENDOR_TRAINS),
            Map.entry(Fact.SPENDS, PolicyFact.USE_CASE_SPENDS),
            Map.entry(Fact.DEPENDENCY, PolicyFact.USE_CASE_DEPENDENCY)));

    private DecisionFacts() {}

    /** Those that answers can tell. */
    public static Set<PolicyFact> all() {
        return EnumSet.copyOf(SAME.values());
    }

    public static PolicyFacts of(UseCaseFacts answered) {
        PolicyFacts facts = PolicyFacts.none();
        for (Map.Entry<Fact, PolicyFact> same : SAME.entrySet()) {
            Set<String> values = answered.of(same.getKey());
            if (!values.isEmpty() && !values.contains(Fact.UNKNOWN)) {
                facts = facts.with(same.getValue(), value(same.getValue().type().shape(), values));
            }
        }
        return facts;
    }

    public static PolicyFacts of(UseCaseFacts answered, RiskTier tier) {
        return of(answered).with(PolicyFact.USE_CASE_TIER, tier.code());
    }

    /** What is known, with what these answers say in place of what others said. */
    public static PolicyFacts inPlace(PolicyFacts known, UseCaseFacts answers, RiskTier tier) {
        Map<String, Object> others = new HashMap<>(known.values());
        SAME.values().forEach(fact -> others.remove(fact.path()));
        return new PolicyFacts(others).and(of(answers, tier));
    }

    private static Object value(FactType.Shape shape, Set<String> values) {
        return switch (shape) {
            case WORDS -> List.copyOf(values);
            case FLAG -> values.contains(Known.YES.code());
            default -> values.iterator().next();
        };
    }
}
