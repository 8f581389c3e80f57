package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.StandardRole;
import dev.remit.policy.cel.Conditions;
import dev.remit.shared.SubjectKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalPlansTest {

    private static final Set<String> ROLES =
            Arrays.stream(StandardRole.values()).map(StandardRole::key).collect(Collectors.toSet());

    @ParameterizedTest
    @FieldSource("dev.remit.approval.plan.WorkflowScope#ALL")
    void whatIsShippedIsAWorkflowThatAWorkspaceCouldSave(WorkflowScope scope) {
        Workflow shipped = ApprovalPlans.shipped(scope).workflow();
        assertThat(new WorkflowCheck(new Vocabularies().of(scope.subject()), ROLES, Set.of())
                        .problems(scope.tier(), shipped))
                .isEmpty();
        assertThat(shipped.approvable()).isEqualTo(!scope.tier().equals("prohibited"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "limited", "high", "prohibited"})
    void everyShippedStepOfAUseCaseHasAChecklist(String tier) {
        WorkflowScope scope = WorkflowScope.useCase(tier);
        assertThat(ApprovalPlans.shipped(scope).workflow().steps())
                .allSatisfy(step ->
                        assertThat(ApprovalPlans.checks(step.approver(), scope)).isNotEmpty());
    }

    @Test
    void aConditionAsksOnlyWhatIsKnownOfItsKind() {
        Conditions ofTools = new Vocabularies().of(SubjectKind.TOOL_APPROVAL);
        assertThat(ofTools.check("\"personal\" in request.data && request.days > 90"))
                .isEmpty();
        assertThat(ofTools.check("use_case.tier == \"high\"")).isNotEmpty();
        assertThat(ofTools.check("\"private\" in request.data"))
                .as("no class of data")
                .isNotEmpty();
        assertThat(new Vocabularies().of(SubjectKind.USE_CASE).check("request.days > 90"))
                .isNotEmpty();
    }
}
