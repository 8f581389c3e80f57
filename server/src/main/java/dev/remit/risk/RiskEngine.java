package dev.remit.risk;

import org.springframework.stereotype.Component;

/** Gives a tier to facts. Pure: the same facts and the same version of the rules give the same explanation. */
@Component
public class RiskEngine {

    /** By the rules in force. */
    public TierExplanation assess(UseCaseFacts facts) {
        throw new UnsupportedOperationException("rules land next");
    }

    /** By an earlier version of the rules, to explain a tier given then. */
    public TierExplanation assess(UseCaseFacts facts, String ruleSet) {
        throw new UnsupportedOperationException("rules land next");
    }

    /** The version in force. */
    public String currentRuleSet() {
        return "v1";
    }
}
