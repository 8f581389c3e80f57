package dev.remit.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one version.
 *
 * @param efforts how hard it is to change a fact by one step; facts that nobody can change are absent
 */
record RuleSet(String version, Map<Fact, Integer> efforts, List<Rule> rules) {

    private static final Comparator<FiredRule> GRAVEST_FIRST =
            Comparator.comparing(FiredRule::tier).reversed().thenComparing(FiredRule::id);

    /** The rules that hold, the most demanding first. */
    List<FiredRule> fired(UseCaseFacts facts) {
        return rules.stream()
                .map(rule -> rule.apply(facts))
                .flatMap(Optional::stream)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    RiskTier tier(UseCaseFacts facts) {
        return rules.stream()
                .map(rule -> rule.apply(facts))
                .flatMap(Optional::stream)
                .map(FiredRule::tier)
                .max(Comparator.naturalOrder())
                .orElse(RiskTier.MINIMAL);
    }

    TierExplanation explain(UseCaseFacts facts) {
        List<FiredRule> fired = fired(facts);
        RiskTier tier = fired.isEmpty() ? RiskTier.MINIMAL : fired.getFirst().tier();
        return new TierExplanation(
                tier, version, fired, ResidualRisk.of(tier, fired), new Lowerings(this, facts, tier).all());
    }
}
