package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ownership.Duty;
import dev.remit.policy.cel.Conditions;
import dev.remit.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowCheckTest {

    private static final WorkflowCheck CHECK =
            new WorkflowCheck(new Conditions(), Set.of("legal-reviewer", "cmo"), Set.of());

    private static PlannedStep step(Approver approver, Needed needed, String condition) {
        return new PlannedStep(approver, needed, false, Optional.of(condition).filter(c -> !c.isEmpty()), List.of());
    }

    private static List<String> wrong(String tier, boolean distinct, PlannedStep... steps) {
        return CHECK.problems(tier, new Workflow(true, distinct, 8, List.of(steps))).stream()
                .map(WorkflowCheckTest::said)
                .toList();
    }

    private static String said(Problem problem) {
        return problem.field().orElse("") + " " + problem.refusal();
    }

    @Test
    void aHighTierNeedsTwoPeopleWhateverTheFactsAre() {
        PlannedStep legal = step(Approver.role("legal-reviewer"), Needed.ANY, "");
        PlannedStep perhaps = step(Approver.duty(Duty.ACCOUNTABLE), Needed.ANY, "use_case.disclosed");
        assertThat(wrong("high", true, legal, perhaps)).containsExactly("distinct SECOND_REVIEWER");
        assertThat(wrong("high", false, legal, legal)).containsExactly("distinct SECOND_REVIEWER");
        assertThat(wrong("high", true, step(Approver.role("legal-reviewer"), Needed.quorum(2), "")))
                .isEmpty();
    }

    @Test
    void somebodyIsAskedWhateverTheFactsAre() {
        assertThat(wrong("minimal", false, step(Approver.role("cmo"), Needed.ANY, "use_case.disclosed")))
                .containsExactly("steps ALWAYS_SOMEBODY");
        assertThat(wrong("minimal", false)).containsExactly("steps STEPS_MISSING");
    }

    @Test
    void eachStepNamesWhatIsWrongWithIt() {
        PlannedStep fine = step(Approver.role("cmo"), Needed.ANY, "");
        assertThat(wrong(
                        "minimal",
                        false,
                        fine,
                        step(Approver.role("astrologer"), Needed.ANY, ""),
                        step(Approver.role("cmo"), Needed.quorum(1), ""),
                        step(Approver.role("cmo"), Needed.ANY, "use_case.tier == \"hihg\"")))
                .containsExactly(
                        "steps.1.approver APPROVER_UNKNOWN",
                        "steps.2.needed QUORUM_OUT_OF_RANGE",
                        "steps.3.condition CONDITION_WRONG");
    }
}
