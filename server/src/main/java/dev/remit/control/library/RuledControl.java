package dev.remit.control.library;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.fact.PolicyFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A control with its rule, compiled. */
public record RuledControl(Control control, Condition when) {

    /** By what is known of a use case. */
    public Judgement judge(PolicyFacts facts) {
        Judgement.Verdict verdict =
                switch (when.test(facts.values())) {
                    case Condition.Holds holds -> Judgement.Verdict.APPLIES;
                    case Condition.DoesNotHold not -> Judgement.Verdict.DOES_NOT_APPLY;
                    case Condition.Doubt doubt -> Judgement.Verdict.DOUBT;
                };
        Map<String, Object> known = new TreeMap<>(facts.values());
        known.keySet().retainAll(when.facts());
        List<String> missing = when.facts().stream()
                .filter(fact -> !facts.values().containsKey(fact))
                .sorted()
                .toList();
        return new Judgement(control, verdict, known, missing);
    }
}
