package dev.remit.ui.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.identity.PersonId;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkflowViewTest extends ViewTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    WorkflowService workflows;

    Workspace workspace;
    PersonId admin;

    @BeforeEach
    void workspace() {
        workspace = workspaces.open();
        admin = workspace.person("Ada Admin", "administrator");
    }

    @Test
    void eachTierSaysWhoDecidesInSentences() {
        signedIn(workspace, admin, () -> {
            open(ApprovalsNavigation.workflows());
            assertThat(words())
                    .contains("Legal reviewer")
                    .contains("only if")
                    .contains("Accountable for it")
                    .contains("40 working hours for each step, each by another person")
                    .contains("As Remit ships it");
        });
    }

    @Test
    void aChangeIsSavedAsAVersionWithItsReasonAndRefusedWithout() {
        signedIn(workspace, admin, () -> {
            open(ApprovalsNavigation.workflow(WorkflowScope.useCase("limited")));
            test(find(IntegerField.class).single()).setValue(12);
            test(find(Button.class).withText("Save as a new version").single()).click();
            assertThat(words()).contains("Say why it changes.");
            test(find(TextArea.class).single()).setValue("The team is small");
            test(find(Button.class).withText("Save as a new version").single()).click();
            assertThat(words()).contains("Version 1: The team is small").contains("12 working hours");
        });
        assertThat(workspace
                        .as(admin, () -> workflows.current(WorkflowScope.useCase("limited")))
                        .workflow()
                        .workingHours())
                .isEqualTo(12);
    }

    @Test
    void aStepThatIsAddedAndLeftWrongNamesItsProblem() {
        signedIn(workspace, admin, () -> {
            open(ApprovalsNavigation.workflow(WorkflowScope.useCase("minimal")));
            test(find(Button.class).withText("Remove").single()).click();
            test(find(Button.class).withText("Save as a new version").single()).click();
            assertThat(words()).contains("Add a step: somebody has to decide.");
        });
    }
}
