package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.StandardRole;
import dev.remit.policy.cel.Conditions;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalPlansTest {

    private static final Set<String> ROLES =
            Arrays.stream(StandardRole.values()).map(StandardRole::key).collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "limited", "high", "prohibited"})
    void whatIsShippedIsAWorkflowThatAWorkspaceCouldSaveAndHasAChecklistForEachStep(String tier) {
        Workflow shipped = ApprovalPlans.shipped(tier).workflow();
        assertThat(new WorkflowCheck(new Conditions(), ROLES, Set.of()).problems(tier, shipped))
                .isEmpty();
        assertThat(shipped.steps()).allSatisfy(step -> assertThat(ApprovalPlans.checks(step.approver(), tier))
                .isNotEmpty());
        assertThat(shipped.approvable()).isEqualTo(!tier.equals("prohibited"));
    }
}
