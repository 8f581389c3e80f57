package dev.remit.risk;

import org.springframework.stereotype.Component;

/** Gives a tier to facts. Pure: the same facts and the same version of the rules give the same explanation. */
@Component
public class RiskEngine {

    private final RuleSets ruleSets;

    RiskEngine(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** By the rules in force. */
    public TierExplanation assess(UseCaseFacts facts) {
        return ruleSets.current().explain(facts);
    }

    /** By an earlier version of the rules, to explain a tier given then. */
    public TierExplanation assess(UseCaseFacts facts, String ruleSet) {
        return ruleSets.version(ruleSet).explain(facts);
    }

    /** The version in force. */
    public String currentRuleSet() {
        return ruleSets.current().version();
    }
}
