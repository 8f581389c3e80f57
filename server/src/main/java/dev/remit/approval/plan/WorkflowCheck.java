package dev.remit.approval.plan;

import dev.remit.approval.plan.Approver.Kind;
import dev.remit.approval.plan.Needed.Mode;
import dev.remit.ownership.Duty;
import dev.remit.policy.cel.Conditions;
import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a workflow, each at its field.
 *
 * @param roles keys of those whose holders may decide on such things
 * @param people ids of those who are here
 */
record WorkflowCheck(Conditions conditions, Set<String> roles, Set<String> people) {

    static final int MOST_STEPS = 10;
    static final int MOST_HOURS = 400;
    static final int LARGEST_QUORUM = 5;

    /** Tiers for which nobody decides alone. */
    private static final Set<String> SECOND_REVIEWER = Set.of("high");

    List<Problem> problems(String tier, Workflow workflow) {
        List<Problem> problems = new ArrayList<>();
        List<PlannedStep> steps = workflow.steps();
        if (steps.isEmpty()) {
            problems.add(Problem.at("steps", WorkflowRefusal.STEPS_MISSING));
        } else if (steps.size() > MOST_STEPS) {
            problems.add(Problem.at("steps", WorkflowRefusal.TOO_MANY_STEPS, MOST_STEPS));
        } else if (steps.stream().allMatch(step -> step.condition().isPresent())) {
            problems.add(Problem.at("steps", WorkflowRefusal.ALWAYS_SOMEBODY));
        } else if (SECOND_REVIEWER.contains(tier) && (!workflow.distinct() || workflow.least() < 2)) {
            problems.add(Problem.at("distinct", WorkflowRefusal.SECOND_REVIEWER));
        }
        if (workflow.workingHours() < 1 || workflow.workingHours() > MOST_HOURS) {
            problems.add(Problem.at("hours", WorkflowRefusal.HOURS_OUT_OF_RANGE, MOST_HOURS));
        }
        for (int i = 0; i < steps.size(); i++) {
            step(i, steps.get(i), problems);
        }
        return problems;
    }

    private void step(int index, PlannedStep step, List<Problem> problems) {
        String at = "steps." + index;
        int number = index + 1;
        if (!known(step.approver())) {
            problems.add(Problem.at(at + ".approver", WorkflowRefusal.APPROVER_UNKNOWN, number));
        }
        int people = step.needed().people();
        boolean quorum = step.needed().mode() == Mode.QUORUM;
        boolean single = step.approver().kind() == Kind.PERSON;
        if (quorum ? single || people < 2 || people > LARGEST_QUORUM : people != 1) {
            problems.add(Problem.at(at + ".needed", WorkflowRefusal.QUORUM_OUT_OF_RANGE, number, LARGEST_QUORUM));
        }
        step.otherwise().stream()
                .filter(role -> !roles.contains(role))
                .forEach(role ->
                        problems.add(Problem.at(at + ".otherwise", WorkflowRefusal.ROLE_UNKNOWN, number, role)));
        step.condition().stream()
                .flatMap(cel -> conditions.check(cel).stream().limit(1))
                .forEach(wrong -> problems.add(Problem.at(
                        at + ".condition", WorkflowRefusal.CONDITION_WRONG, number, wrong.column(), wrong.message())));
    }

    private boolean known(Approver approver) {
        return switch (approver.kind()) {
            case ROLE -> roles.contains(approver.key());
            case DUTY -> Arrays.stream(Duty.values()).anyMatch(d -> d.code().equals(approver.key()));
            case ANYBODY -> true;
            case PERSON -> people.contains(approver.key());
        };
    }
}
