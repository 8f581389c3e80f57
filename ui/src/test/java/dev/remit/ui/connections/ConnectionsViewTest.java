package dev.remit.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionQueries;
import dev.remit.connector.ConnectionTest;
import dev.remit.plugin.Check;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.schedule.ScanSchedule;
import dev.remit.scan.schedule.ScanSchedules;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.ui.scans.ScansNavigation;
import dev.remit.ui.testing.ViewTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConnectionsViewTest extends ViewTest {

    private static final ScanSchedule AT_SIX = new ScanSchedule.Daily(LocalTime.of(6, 0));

    @Autowired
    ScanFixture fixture;

    @Autowired
    ConnectionQueries queries;

    @Autowired
    TestConnectors connectors;

    @Autowired
    ScanSchedules schedules;

    private final StubSystem system = StubSystem.start();
    private Setting here;

    @BeforeEach
    void open() {
        here = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theListSaysHowEachConnectionIsWhenItWasReadHowMuchAnsweredAndWhenItIsReadNext() {
        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(system);
        system.says("/uses", 403, "application/json", "{}");
        Scan scan = fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.connections());
            Object row = rows().getFirst();
            assertThat(rows()).hasSize(1);
            assertThat(cell(row, "Connection")).contains("Main site");
            assertThat(cell(row, "Health")).contains("Read in part");
            assertThat(cell(row, "Last scan"))
                    .contains(ScansNavigation.scan(scan.id()).href());
            assertThat(cell(row, "Questions answered")).isEqualTo("2 of 4 · 1 untold");
            assertThat(cell(row, "Next scan")).contains("on demand");
            assertThat(cell(row, "AI integrations")).contains(">1<");
            assertThat(words()).contains("Add a connection");
        });
    }

    @Test
    void theListSaysSinceWhenAConnectionIsNotReadAndWhenItIsTriedAgain() {
        here.ours().as(here.cio(), () -> schedules.set(here.connection(), AT_SIX, Duration.ZERO));
        system.says("/apps", 401, "application/json", "{}");
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.connections());
            assertThat(cell(rows().getFirst(), "Health")).contains("Not read since");
            assertThat(cell(rows().getFirst(), "Next scan")).containsPattern("today|\\d+ \\w{3}");
        });
    }

    @Test
    void theFormAsksWhatTheConnectorDeclaresAndSaysEverythingWrongAtOnce() {
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.add("acme"));
            assertThat(words()).contains("Create a token with the role 'Viewer'.", "GET /apps");
            test(find(Button.class).withText("Copy").single()).click();
            assertThat(find(Button.class).withText("Copied").all()).hasSize(1);
            test(find(Button.class).withText("Add and test").single()).click();
            assertThat(words()).contains("Address is missing.", "API token is missing.");
        });
    }

    @Test
    void theFormSaysThatAConnectorWasOnlyTriedOnAnImitation() {
        connectors.salesforce();
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.add("salesforce"));
            assertThat(words()).contains("An imitation of the product, never the product itself", "never an org");
            open(ConnectionsNavigation.add("acme"));
            assertThat(words()).contains("Recorded or invented answers only");
        });
    }

    @Test
    void whatWasEnteredIsStoredAndTheSecretIsNeverShownAgain() {
        system.json("/me", "{\"name\":\"reader\"}");
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.add("acme"));
            find(TextField.class).all().stream()
                    .filter(f -> "Name".equals(f.getLabel()))
                    .forEach(f -> f.setValue("Second site"));
            find(TextField.class).all().stream()
                    .filter(f -> "Address".equals(f.getLabel()))
                    .forEach(f -> f.setValue("https://second.example.test"));
            find(PasswordField.class).single().setValue(ScanFixture.CANARY);
            test(find(Button.class).withText("Add and test").single()).click();
        });
        Connection added = here.ours().as(here.cio(), () -> queries.list(Optional.empty(), 10)).items().stream()
                .filter(c -> c.name().equals("Second site"))
                .findFirst()
                .orElseThrow();
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.change(added.id()));
            assertThat(find(PasswordField.class).single().getValue()).isEmpty();
            assertThat(find(PasswordField.class).single().getPlaceholder()).contains("leave empty to keep it");
            assertThat(words()).doesNotContain(ScanFixture.CANARY);
        });
    }

    @Test
    void aConnectionIsTestedOnceAfterItWasChangedAndNeverByAnAddress() {
        system.json("/me", "{\"name\":\"reader\"}");
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.change(here.connection()));
            test(find(Button.class).withText("Save and test").single()).click();
            waitFor("All 1 checks passed");
            int asked = system.requests().size();
            open(ConnectionsNavigation.connections());
            open(ConnectionsNavigation.connection(here.connection()).with("test", "yes"));
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).doesNotContain("Testing");
            assertThat(system.requests()).hasSize(asked);
        });
    }

    @Test
    void aTestShowsEachCheckWhileThePageGoesOn() {
        system.json("/me", "{\"name\":\"reader\"}");
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).contains("not tested yet");
            test(find(Button.class).withText("Test").single()).click();
            waitFor("All 1 checks passed");
            assertThat(words()).contains("The token is accepted", "as reader");
        });
    }

    @Test
    void aTestThatLeavesACheckOpenSaysSoAndNotThatNoneFailed() {
        ConnectionTest test = new ConnectionTest(
                Instant.EPOCH,
                List.of(
                        Check.passed("The token is accepted", "as reader"),
                        Check.unknown("The token may do nothing more", "Nobody is told.", "Look at the token.")));
        signedIn(here.ours(), here.cio(), () -> assertThat(words(TestPart.status(test)))
                .contains("None of 2 checks failed, 1 not known"));
    }

    @Test
    void theCoverageOfAConnectionNamesWhatCouldNotBeSeen() {
        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(system);
        system.says("/grants", 403, "application/json", "{}");
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).contains("right missing", "vendor says nothing", "answered");
        });
    }

    @Test
    void aScheduleIsSetWithTheTimeWithinWhichItStarts() {
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).contains("It is scanned only when somebody asks.", "It may be scanned at any time.");
            everyDay();
            test(find(Button.class).withText("Save the schedule").single()).click();
            assertThat(words()).contains("Every day about 06:00");
        });
    }

    @Test
    void theTimesASystemIsLeftAloneAreAddedAndTakenAwayAndOneWithoutDaysIsExplained() {
        signedIn(here.ours(), here.cio(), () -> {
            open(ConnectionsNavigation.connection(here.connection()));
            test(find(Button.class).withText("Leave alone then").single()).click();
            assertThat(words()).contains("This time has no days.");
            assertThat(find(CheckboxGroup.class).single().isInvalid()).isTrue();
            onMondays();
            TimePicker until = find(TimePicker.class).withCaption("Until").single();
            until.clear();
            test(find(Button.class).withText("Leave alone then").single()).click();
            assertThat(until.getErrorMessage()).isEqualTo("Give a time, for example 18:00.");
            until.setValue(LocalTime.of(18, 0));
            test(find(Button.class).withText("Leave alone then").single()).click();
            assertThat(words()).contains("Mon, from 08:00 until 18:00");
            test(find(Button.class).withText("Take away").single()).click();
            assertThat(words()).contains("It may be scanned at any time.");
        });
    }

    @SuppressWarnings("unchecked") // components are found by their raw class
    private void everyDay() {
        RadioButtonGroup<Object> ways =
                (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();
        ways.setValue(ways.getListDataView()
                .getItems()
                .filter(way -> ways.getItemLabelGenerator().apply(way).equals("every day"))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked") // components are found by their raw class
    private void onMondays() {
        CheckboxGroup<DayOfWeek> days =
                (CheckboxGroup<DayOfWeek>) find(CheckboxGroup.class).single();
        days.setValue(Set.of(DayOfWeek.MONDAY));
    }

    @Test
    void whoMayOnlyReadSeesNoButtons() {
        var auditor = here.ours().person("Olu Adeyemi", "auditor");
        signedIn(here.ours(), auditor, () -> {
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(find(Button.class).withText("Test").all()).isEmpty();
            assertThat(find(Button.class).withText("Scan now").all()).isEmpty();
            assertThat(find(Button.class).withText("Remove").all()).isEmpty();
        });
    }

    @Test
    void anotherWorkspaceDoesNotFindIt() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(ConnectionsNavigation.connection(here.connection()));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Main site");
        });
    }

    private void waitFor(String text) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!words().contains(text) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            roundTrip();
        }
        assertThat(words()).contains(text);
    }
}
