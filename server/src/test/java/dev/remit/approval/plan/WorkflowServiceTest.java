package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class WorkflowServiceTest {

    private static final Workflow TWO = new Workflow(
            true,
            true,
            8,
            List.of(
                    new PlannedStep(Approver.role("legal-reviewer"), Needed.ANY, false, Optional.empty(), List.of()),
                    new PlannedStep(
                            Approver.duty(Duty.ACCOUNTABLE), Needed.ANY, true, Optional.empty(), List.of("cmo"))));

    @Autowired
    Workspaces workspaces;

    @Autowired
    WorkflowService workflows;

    Workspace workspace;
    PersonId admin;

    @BeforeEach
    void open() {
        workspace = workspaces.open();
        admin = workspace.person("Ada Admin", "administrator");
    }

    @Test
    void aWorkspaceBeginsWithTheShippedWorkflowAndWritesVersionsOfItsOwn() {
        assertThat(workspace
                        .as(admin, () -> workflows.current(WorkflowScope.useCase("high")))
                        .number())
                .isZero();
        int number =
                workspace.as(admin, () -> workflows.save(WorkflowScope.useCase("high"), 0, TWO, "Legal asked for it"));
        WorkflowVersion now = workspace.as(admin, () -> workflows.current(WorkflowScope.useCase("high")));
        assertThat(number).isEqualTo(1);
        assertThat(now.workflow()).isEqualTo(TWO);
        assertThat(now.written().orElseThrow().by()).isEqualTo(admin);
        assertThat(workspace.as(admin, () -> workflows.versions(WorkflowScope.useCase("high"))))
                .extracting(WorkflowVersion::label)
                .containsExactly("v1", "standard 3");
        assertThat(workspace
                        .as(admin, () -> workflows.current(WorkflowScope.useCase("limited")))
                        .number())
                .isZero();
    }

    @Test
    void whatIsProhibitedStaysSoWhateverAWorkspaceWrites() {
        workspace.as(admin, () -> workflows.save(WorkflowScope.useCase("prohibited"), 0, TWO, "Be nicer"));
        assertThat(workspace
                        .as(admin, () -> workflows.current(WorkflowScope.useCase("prohibited")))
                        .workflow()
                        .approvable())
                .isFalse();
    }

    @Test
    void whoeverChangesAnOldVersionIsTold() {
        workspace.as(admin, () -> workflows.save(WorkflowScope.useCase("high"), 0, TWO, "First"));
        Workflow other = new Workflow(true, true, 16, TWO.steps());
        refused(
                WorkflowRefusal.CHANGED_MEANWHILE,
                () -> workflows.save(WorkflowScope.useCase("high"), 0, other, "Second"));
        refused(WorkflowRefusal.NOTHING_CHANGED, () -> workflows.save(WorkflowScope.useCase("high"), 1, TWO, "Again"));
        refused(WorkflowRefusal.COMMENT_MISSING, () -> workflows.save(WorkflowScope.useCase("high"), 1, other, " "));
    }

    /** Otherwise nobody could ask for such a thing any more, and would be told so then. */
    @Test
    void aRoleThatMayNotDecideOnSuchThingsIsRefusedWhereItIsNamed() {
        WorkflowScope exceptions = WorkflowScope.find("exception").orElseThrow();
        refused(WorkflowRefusal.APPROVER_UNKNOWN, () -> workflows.save(exceptions, 0, by("brand-reviewer"), "Claims"));
        workspace.as(admin, () -> workflows.save(exceptions, 0, by("legal-reviewer"), "Claims"));
    }

    private static Workflow by(String role) {
        return new Workflow(
                true,
                false,
                8,
                List.of(new PlannedStep(Approver.role(role), Needed.ANY, false, Optional.empty(), List.of())));
    }

    @Test
    void onlyAnAdministratorWritesAndANeighbourSeesNothingOfIt() {
        PersonId operations = workspace.person("Olga Ops", "marketing-operations");
        assertThatThrownBy(() ->
                        workspace.as(operations, () -> workflows.save(WorkflowScope.useCase("high"), 0, TWO, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        workspace.as(admin, () -> workflows.save(WorkflowScope.useCase("high"), 0, TWO, "Ours"));
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Stranger", "administrator");
        assertThat(other.as(stranger, () -> workflows.current(WorkflowScope.useCase("high")))
                        .number())
                .isZero();
    }

    private void refused(WorkflowRefusal refusal, Runnable act) {
        assertThatThrownBy(() -> workspace.as(admin, act::run))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.first().refusal()).isEqualTo(refusal));
    }
}
