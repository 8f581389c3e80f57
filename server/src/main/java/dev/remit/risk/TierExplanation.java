package dev.remit.risk;

import java.util.List;
import java.util.Optional;

/**
 * A tier and why.
 *
 * @param ruleSet the version of the rules that gave it, for example {@code v1}; kept with what was tiered
 * @param fired the rules that hold, the most demanding first, then by id; empty for a minimal tier
 * @param residualRisk 0 to 100: within the tier's band, the more and the graver rules hold the higher
 * @param lowerings every single change that would give a lower tier, the cheapest first
 */
public record TierExplanation(
        RiskTier tier, String ruleSet, List<FiredRule> fired, int residualRisk, List<WhatIf> lowerings) {

    public TierExplanation {
        fired = List.copyOf(fired);
        lowerings = List.copyOf(lowerings);
    }

    /** Whether more is asked for than by an earlier explanation: a higher tier, or a rule that did not hold or weighed less. */
    public boolean asksMoreThan(TierExplanation earlier) {
        return tier.compareTo(earlier.tier) > 0
                || fired.stream().anyMatch(now -> earlier.fired.stream()
                        .noneMatch(
                                was -> was.id().equals(now.id()) && was.tier().compareTo(now.tier()) >= 0));
    }

    /** What would lower the tier with the least effort. */
    public Optional<WhatIf> cheapest() {
        return lowerings.stream().findFirst();
    }
}
