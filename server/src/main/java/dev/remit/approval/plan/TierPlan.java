package dev.remit.approval.plan;

import java.util.List;

/**
 * What one tier demands.
 *
 * @param approvable whether the thing can be approved at all; if not, it can be declined or sent back
 * @param distinct whether each step needs a person who decided no other step of the round: a second reviewer
 * @param workingDays how long each step may take
 * @param steps in order
 */
public record TierPlan(boolean approvable, boolean distinct, int workingDays, List<PlannedStep> steps) {

    public TierPlan {
        steps = List.copyOf(steps);
    }
}
