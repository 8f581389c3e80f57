package dev.remit.ui.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.PersonId;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.RightsService;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecisionRightsViewTest extends ViewTest {

    @Autowired
    RightsService rights;

    Workspace ours;
    PersonId administrator;
    PersonId cmo;
    PersonId jonas;

    @BeforeEach
    void people() {
        ours = workspaces.open();
        administrator = ours.person("Nadia Okafor", "administrator");
        cmo = ours.person("Ines Calvert", "cmo");
        jonas = ours.person("Jonas Falk", "marketer");
    }

    @Test
    void everybodyReadsFirstWhatTheyDecideAlone() {
        signedIn(ours, cmo, () -> {
            open(ApprovalsNavigation.rights());
            assertThat(words())
                    .contains("What you decide alone", "Put a policy in force", "Lift a stop")
                    .doesNotContain("Change");
        });
        signedIn(ours, jonas, () -> {
            open(ApprovalsNavigation.rights());
            assertThat(words()).contains("For things you stand for: Lift a stop");
        });
    }

    @Test
    void aTierIsShownFromItsWorkflowAndNotRepeated() {
        signedIn(ours, administrator, () -> {
            open(ApprovalsNavigation.rights());
            assertThat(words()).contains("Use cases of tier High", "Legal reviewer", "Open the policies", "Change");
        });
    }

    @Test
    void anAdministratorWritesAVersionWithAReason() {
        signedIn(ours, administrator, () -> {
            open(ApprovalsNavigation.right(DecisionKind.LIFT_STOP));
            roles().setValue(Set.of("cmo"));
            save();
            assertThat(words()).contains("Say why");
            test(find(TextArea.class).single()).setValue("Stops are the CMO's");
            save();
            assertThat(rights.versions(DecisionKind.LIFT_STOP)
                            .getFirst()
                            .terms()
                            .roles())
                    .containsExactly("cmo");
            assertThat(words()).contains("Stops are the CMO's");
        });
    }

    @Test
    void aRoleThatMayNotIsRefusedWithTheRemedy() {
        signedIn(ours, administrator, () -> {
            open(ApprovalsNavigation.right(DecisionKind.LIFT_STOP));
            roles().setValue(Set.of("marketer"));
            test(find(TextArea.class).single()).setValue("Why not");
            save();
            assertThat(words()).contains("the role lacks kill-switch:use");
        });
    }

    private void save() {
        test(find(Button.class).withText("Save as a new version").single()).click();
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private MultiSelectComboBox<String> roles() {
        return (MultiSelectComboBox<String>) find(MultiSelectComboBox.class).all().stream()
                .filter(box -> "Roles that decide alone".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
