package dev.remit.approval.plan;

import java.util.List;

/**
 * What one tier demands of a kind of thing.
 *
 * @param approvable whether it can be approved at all; if not, it can be declined or sent back
 * @param distinct whether each step needs a person who decided no other step of the round: a second reviewer
 * @param workingHours how long each step may take
 * @param steps in order
 */
public record Workflow(boolean approvable, boolean distinct, int workingHours, List<PlannedStep> steps) {

    public Workflow {
        steps = List.copyOf(steps);
    }

    /** How many decisions it takes whatever the facts are. */
    public int least() {
        return steps.stream()
                .filter(step -> step.condition().isEmpty())
                .mapToInt(step -> step.needed().people())
                .sum();
    }
}
