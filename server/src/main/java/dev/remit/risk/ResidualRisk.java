package dev.remit.risk;

import java.util.List;

/**
 * The risk that is left with the safeguards a use case has, from 0 to 100.
 *
 * <p>Each tier has a band: minimal 0–24, limited 25–49, high 50–84, prohibited 85–100. Within the band the score rises
 * with every rule that fired, each taking a share of what is left: 30 % for a rule of the tier itself, 12 % for one of the
 * tier below, 5 % for any lower one. So a graver tier always scores higher, another rule never scores lower, and no number
 * of small rules reaches the next band. A safeguard (disclosure, fallback, approval) shows by the rule that is silent.
 */
final class ResidualRisk {

    private static final int[] FLOOR = {0, 25, 50, 85, 101};
    private static final double[] SHARE = {0.30, 0.12, 0.05};

    private ResidualRisk() {}

    static int of(RiskTier tier, List<FiredRule> fired) {
        double left = 1;
        for (FiredRule rule : fired) {
            int below = Math.min(tier.rank() - rule.tier().rank(), SHARE.length - 1);
            left *= 1 - SHARE[below];
        }
        int floor = FLOOR[tier.rank()];
        int width = FLOOR[tier.rank() + 1] - 1 - floor;
        return floor + (int) Math.floor(width * (1 - left));
    }
}
