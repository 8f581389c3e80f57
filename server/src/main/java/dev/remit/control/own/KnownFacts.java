package dev.remit.control.own;

import dev.remit.inventory.work.UseCaseAsKnown;
import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.Fact;
import dev.remit.risk.Known;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a use case as rules ask for it; what was not asked, not answered or answered with "unknown" is absent. */
public final class KnownFacts {

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

    private KnownFacts() {}

    /** Those that can be known when a control is judged. */
    public static Set<PolicyFact> all() {
        Set<PolicyFact> all = EnumSet.copyOf(SAME.values());
        all.add(PolicyFact.USE_CASE_TIER);
        all.add(PolicyFact.USE_CASE_LANE);
        return all;
    }

    public static PolicyFacts of(UseCaseAsKnown useCase) {
        PolicyFacts facts = of(useCase.facts());
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
        return of(answered).with(PolicyFact.USE_CASE_TIER, tier.code());
    }

    private static PolicyFacts of(UseCaseFacts answered) {
        PolicyFacts facts = PolicyFacts.none();
        for (Map.Entry<Fact, PolicyFact> same : SAME.entrySet()) {
            Set<String> values = answered.of(same.getKey());
            if (!values.isEmpty() && !values.contains(Fact.UNKNOWN)) {
                facts = facts.with(same.getValue(), value(same.getValue().type().shape(), values));
            }
        }
        return facts;
    }

    private static Object value(FactType.Shape shape, Set<String> values) {
        return switch (shape) {
            case WORDS -> List.copyOf(values);
            case FLAG -> values.contains(Known.YES.code());
            default -> values.iterator().next();
        };
    }
}
