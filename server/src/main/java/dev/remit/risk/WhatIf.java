package dev.remit.risk;

import java.util.Set;

/**
 * One change that alone would give a lower tier.
 *
 * @param from the fact's values now
 * @param to its values after the change
 * @param tier what would then be enough
 * @param effort how hard the change is compared with others; the rule set says so
 */
public record WhatIf(Fact fact, Set<String> from, Set<String> to, RiskTier tier, int effort) {

    public WhatIf {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
    }

    /** It takes finding out, not changing: the fact is not known now. */
    public boolean findOut() {
        return from.contains(Fact.UNKNOWN);
    }

    /** The key of a phrase for the riskiest of the new values, for example {@code fact.autonomy.act-with-approval}. */
    public String toKey() {
        String riskiest = fact.scale().reversed().stream()
                .filter(to::contains)
                .findFirst()
                .orElse(Fact.UNKNOWN);
        return "fact." + fact.code() + "." + riskiest;
    }
}
