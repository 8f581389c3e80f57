package dev.remit.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person answers for a system that does not. */
class AttestDialogTest extends ViewTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    FindingQueries findings;

    private final StubSystem system = StubSystem.start();
    private Setting here;
    private Address task;

    @BeforeEach
    void scan() {
        system.json("/apps", "[]");
        system.json("/grants", "[]");
        Workspace ours = workspaces.open();
        here = fixture.connectSilent(ours, ours.person("Ines Calvert", "cio"), "Help desk", system);
        fixture.scan(here);
        Finding asked =
                ours.as(here.cio(), () -> findings.list(FindingFilter.all(), Optional.empty(), 50)).items().stream()
                        .filter(f -> f.kind() == FindingKind.TO_ATTEST)
                        .findFirst()
                        .orElseThrow();
        task = FindingsNavigation.finding(asked.key());
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theTaskSaysWhomItIsForWhereToLookAndUntilWhen() {
        signedIn(here.ours(), here.cio(), () -> {
            open(task);
            assertThat(words()).contains("Help desk does not say", "Look under Settings, AI.", "Ines Calvert");
        });
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        signedIn(here.ours(), here.cio(), () -> {
            answering();
            names().setValue("Reply helper");
            confirm();
            assertThat(said().getErrorMessage()).contains("Say where you looked");
            assertThat(can().getErrorMessage()).contains("Say what they can do");
            assertThat(names().isInvalid()).isFalse();
            assertThat(names().getValue()).isEqualTo("Reply helper");
        });
    }

    @Test
    void anAnswerCountsAsCoverageAndIsOnTheMapAsAttested() {
        signedIn(here.ours(), here.cio(), () -> {
            answering();
            names().setValue("Reply helper\nSummaries");
            can().setValue(Set.of(Capability.SEE, Capability.INFER));
            said().setValue("Settings, AI: both are switched on.");
            confirm();
            assertThat(words()).contains("closed", "Settings, AI: both are switched on.", "answered for the system");
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).contains("There is: Reply helper, Summaries.", "By Ines Calvert, counts until");
            open(AccessNavigation.map());
            assertThat(rows()).hasSize(3);
        });
    }

    @Test
    void whoSaysThatThereIsNoneIsNotAskedWhat() {
        signedIn(here.ours(), here.cio(), () -> {
            answering();
            names().setValue("Reply helper");
            thereIs().setValue(false);
            assertThat(names().isVisible()).isFalse();
            said().setValue("Settings, AI: all switched off.");
            confirm();
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).contains("There is none.");
        });
    }

    @Test
    void escapeDoesNotThrowAwayWhatWasTyped() {
        signedIn(here.ours(), here.cio(), () -> {
            answering();
            said().setValue("Settings, AI");
            Dialog dialog = find(Dialog.class).single();
            com.vaadin.flow.component.ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
            roundTrip();
            assertThat(dialog.isOpened()).isTrue();
        });
    }

    @Test
    void whoIsNotAskedAndManagesNothingIsNotOfferedToAnswer() {
        PersonId auditor = here.ours().person("Olu Adeyemi", "auditor");
        signedIn(here.ours(), auditor, () -> {
            open(task);
            assertThat(words()).contains("Help desk does not say");
            assertThat(find(Button.class).withText("Answer").all()).isEmpty();
        });
    }

    @Test
    void anotherWorkspaceDoesNotFindTheTask() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(task);
            assertThat(words()).contains("Nothing has this address").doesNotContain("Help desk");
        });
    }

    private void answering() {
        open(task);
        test(find(Button.class).withText("Answer").single()).click();
    }

    private void confirm() {
        test(find(Button.class).withText("Answer").all().getLast()).click();
    }

    private TextArea names() {
        return area("What there is");
    }

    private TextArea said() {
        return area("Where did you look, and what did you see?");
    }

    private TextArea area(String label) {
        Dialog dialog = find(Dialog.class).single();
        return dialog.getChildren()
                .flatMap(Component::getChildren)
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private CheckboxGroup<Capability> can() {
        return (CheckboxGroup<Capability>) (Component) find(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private RadioButtonGroup<Boolean> thereIs() {
        return (RadioButtonGroup<Boolean>)
                (Component) find(RadioButtonGroup.class).all().getFirst();
    }
}
