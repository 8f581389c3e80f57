package dev.remit.inventory.governed;

import dev.remit.inventory.questions.DecisionFacts;
import dev.remit.inventory.questions.Facts;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.RiskTier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What would be known of a use case if it were what is asked for, not what was decided on last. */
@Component
public class AskedFacts {

    private final RegisterRows rows;
    private final Facts facts;

    AskedFacts(RegisterRows rows, Facts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    /** What is known, with these answers in place of those it rests on. */
    public PolicyFacts of(PolicyFacts known, Map<String, List<String>> answers, RiskTier tier) {
        return DecisionFacts.inPlace(
                known, facts.of(answers, rows.dataClasses(new HashSet<>(facts.dataAssets(answers)))), tier);
    }
}
