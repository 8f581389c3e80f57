package dev.remit.ui.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import dev.remit.approval.delegation.DelegationService;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StandInsViewTest extends ViewTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    DelegationService delegations;

    Workspace workspace;
    PersonId legal;

    @BeforeEach
    void workspace() {
        workspace = workspaces.open();
        legal = workspace.person("Ole Brandt", "legal-reviewer");
        workspace.person("Ines Calvert", "cmo");
    }

    @Test
    void whoGoesAwayNamesSomebodyAndSeesItAndEndsIt() {
        signedIn(workspace, legal, () -> {
            open(ApprovalsNavigation.standIns());
            assertThat(words()).contains("Nobody stands in for anybody");
            test(find(Button.class).withText("Arrange a stand-in").single()).click();
            test(find(Button.class).withText("Arrange it").single()).click();
            assertThat(words()).contains("Say who stands in.");
            test(standIn()).selectItem("Ines Calvert");
            test(find(Button.class).withText("Arrange it").single()).click();
            assertThat(words()).contains("Give the first day and the last.");
            DatePicker first = find(DatePicker.class).withCaption("First day").single();
            test(find(DatePicker.class).withCaption("Last day").single()).setValue(first.getValue());
            test(find(Button.class).withText("Arrange it").single()).click();
            assertThat(words()).contains("Ines Calvert decides for Ole Brandt").contains("as Legal reviewer");
        });
        assertThat(workspace.as(legal, delegations::open)).hasSize(1);
        signedIn(workspace, legal, () -> {
            open(ApprovalsNavigation.standIns());
            test(find(Button.class).withText("End it now").single()).click();
            test(find(Button.class).withText("End it now").all().getLast()).click();
            assertThat(words()).contains("Nobody stands in for anybody");
        });
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private ComboBox<Person> standIn() {
        return (ComboBox<Person>)
                (Component) find(ComboBox.class).withCaption("Who stands in").single();
    }
}
