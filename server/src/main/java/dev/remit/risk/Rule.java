package dev.remit.risk;

import java.util.Optional;

/**
 * One rule of a rule set.
 *
 * @param tier demanded when the condition holds
 * @param ifUnknown demanded when it holds only because something is unknown; empty: then it says nothing
 * @param fires facts for which it must fire, the rule's own test
 * @param silent facts for which it must not
 */
record Rule(
        String id,
        RiskKind kind,
        RiskTier tier,
        Optional<RiskTier> ifUnknown,
        Condition when,
        String source,
        UseCaseFacts fires,
        UseCaseFacts silent) {

    Optional<FiredRule> apply(UseCaseFacts facts) {
        return switch (when.test(facts)) {
            case NO -> Optional.empty();
            case ASSUMED -> ifUnknown.map(assumed -> new FiredRule(id, kind, assumed, source, true));
            case YES -> Optional.of(new FiredRule(id, kind, tier, source, false));
        };
    }
}
