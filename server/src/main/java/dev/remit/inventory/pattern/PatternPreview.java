package dev.remit.inventory.pattern;

import dev.remit.approval.plan.PlannedStep;
import dev.remit.risk.TierExplanation;
import java.util.List;

/**
 * What a pattern brings if nothing but its own answers were given, as the rules in force say.
 *
 * @param filled how many questions it answers
 * @param left how many it leaves that have to be answered; their answers can add to what it brings
 * @param workingHours how long each decision may take
 * @param steps the decisions that the workspace's workflow asks for
 */
public record PatternPreview(
        Pattern pattern, TierExplanation tier, int filled, int left, int workingHours, List<PlannedStep> steps) {

    public PatternPreview {
        steps = List.copyOf(steps);
    }
}
