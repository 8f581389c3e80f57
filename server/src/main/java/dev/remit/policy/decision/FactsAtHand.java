package dev.remit.policy.decision;

import dev.remit.policy.fact.PolicyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a decision rests on: what was observed, and what was given where nothing was observed.
 *
 * @param overruled what was given and observed otherwise; the observed counts, and the answer says so
 */
record FactsAtHand(PolicyFacts facts, List<Overruled> overruled) {

    static FactsAtHand of(PolicyFacts given, PolicyFacts observed) {
        List<Overruled> overruled = new ArrayList<>();
        for (Map.Entry<String, Object> fact : given.values().entrySet()) {
            Object seen = observed.values().getOrDefault(fact.getKey(), fact.getValue());
            if (!seen.equals(fact.getValue())) {
                overruled.add(new Overruled(fact.getKey(), fact.getValue(), seen));
            }
        }
        return new FactsAtHand(given.and(observed), List.copyOf(overruled));
    }
}
