package dev.remit.ui.scans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.remit.connector.ConnectorRefusal;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.ScanId;
import dev.remit.scan.ScanQuestion;
import dev.remit.scan.ScanService;
import dev.remit.scan.ScanState;
import dev.remit.shared.Problem;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.findings.FindingsNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import dev.remit.ui.words.Refusals;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScanViewTest extends ViewTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    private final StubSystem system = StubSystem.start();
    private Setting here;

    @BeforeEach
    void open() {
        here = fixture.open(system);
        new Acme()
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "SEE", "posts", "OWN")
                .answersFrom(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aRunningScanCountsWhatWasReadForEachQuestion() {
        new Acme()
                .agent("agent:7", "Writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:1")
                .answersFrom(system);
        CountDownLatch gate = new CountDownLatch(1);
        system.holds("/grants", gate, "[]");
        ScanId id = here.ours().as(here.cio(), () -> scans.scanNow(here.connection()));
        fixture.await(here, id, scan -> scan.questions().stream().anyMatch(ScanQuestion::answered));
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.scan(id));
            assertThat(words())
                    .containsSubsequence(
                            "Which apps, plug-ins and agents are there?",
                            "2 of 2",
                            "What may each of them do?",
                            "\n0\nno estimate yet");
        });
        gate.countDown();
        fixture.await(here, id, scan -> !scan.state().active());
    }

    @Test
    void aRunningScanIsRefreshedEverySecondAndCanBeStopped() {
        CountDownLatch gate = new CountDownLatch(1);
        system.holds("/grants", gate, "[]");
        ScanId id = here.ours().as(here.cio(), () -> scans.scanNow(here.connection()));
        fixture.await(here, id, scan -> scan.questions().stream().anyMatch(ScanQuestion::answered));
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.scan(id));
            assertThat(words()).contains("Scanning Main site", "running", "answered", "No estimate yet");
            assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);
            assertThat(find(Button.class).withText("Stop the scan").all()).hasSize(1);
        });
        gate.countDown();
        fixture.await(here, id, scan -> !scan.state().active());
    }

    @Test
    void theButtonThatStopsItIsTheSameOneEverySecondSoThatItKeepsTheFocus() {
        CountDownLatch gate = new CountDownLatch(1);
        system.holds("/grants", gate, "[]");
        ScanId id = here.ours().as(here.cio(), () -> scans.scanNow(here.connection()));
        fixture.await(here, id, scan -> scan.questions().stream().anyMatch(ScanQuestion::answered));
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.scan(id));
            Button stop = find(Button.class).withText("Stop the scan").single();
            AtomicBoolean moved = new AtomicBoolean();
            stop.addDetachListener(e -> moved.set(true));
            poll();
            poll();
            assertThat(find(Button.class).withText("Stop the scan").single()).isSameAs(stop);
            assertThat(moved).isFalse();
        });
        gate.countDown();
        fixture.await(here, id, scan -> !scan.state().active());
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.scan(id));
            assertThat(find(Button.class).withText("Stop the scan").all()).isEmpty();
        });
    }

    @Test
    void theSecondScanIsExpectedToTakeAsLongAsTheFirst() {
        fixture.scan(here);
        CountDownLatch gate = new CountDownLatch(1);
        system.holds("/grants", gate, "[]");
        ScanId id = here.ours().as(here.cio(), () -> scans.scanNow(here.connection()));
        fixture.await(here, id, scan -> scan.questions().stream().anyMatch(ScanQuestion::answered));
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.scan(id));
            assertThat(words()).contains("the last time").doesNotContain("No estimate yet");
        });
        gate.countDown();
        fixture.await(here, id, scan -> !scan.state().active());
    }

    @Test
    void anEndedScanSaysWhatItFoundAndWhatItCouldNotSee() {
        fixture.scan(here);
        new Acme().agent("agent:8", "Sending agent", "user:1").answersFrom(system);
        system.says("/uses", 403, "application/json", "{}");
        Scan second = fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.scan(second.id()));
            assertThat(words())
                    .contains("Main site: 1 new, 0 changed, 1 gone", "right missing", "2 of 4 questions were answered");
            assertThat(words())
                    .contains("There is a new agent: Sending agent", "The agent Writing agent is gone")
                    .contains("user:1 may no longer see content (posts)")
                    .doesNotContain("{", "agent:7", "agent:8");
            assertThat(UI.getCurrent().getPollInterval()).isNegative();
        });
    }

    @Test
    void listsSayHowMuchWasAnsweredAndHowMuchNobodyIsTold() {
        Scan read = fixture.scan(fixture.connectSilent(here.ours(), here.cio(), "Help desk", system));
        assertThat(read.state()).isEqualTo(ScanState.FINISHED);
        signedIn(here.ours(), here.cio(), () -> assertThat(ScanWords.coverage(read))
                .isEqualTo("2 of 4 · 2 untold"));
    }

    @Test
    void aScanThatWasRefusedSaysWhyInWordsAndSoDoItsConnectionAndItsFinding(@Autowired TestDatabase database) {
        database.asSuperuser()
                .sql("update connection set master_key = 'another' where id = ?")
                .param(here.connection().value())
                .update();
        Scan refused = fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            for (Address page : List.of(
                    ScansNavigation.scan(refused.id()),
                    ConnectionsNavigation.connection(here.connection()),
                    FindingsNavigation.finding("F-1"))) {
                open(page);
                assertThat(words()).contains("sealed with another master key").doesNotContain("MASTER_KEY_CHANGED");
            }
        });
    }

    @Test
    void whatIsKeptOfARefusalIsToldWithItsArguments() {
        assertThat(Refusals.kept(Problem.of(ConnectorRefusal.CONNECTOR_NOT_INSTALLED, "acme")
                        .kept()))
                .startsWith("The connector \"acme\" is not installed");
        assertThat(Refusals.kept("The system did not answer.")).isEqualTo("The system did not answer.");
    }

    @Test
    void theListShowsScansNewestFirst() {
        fixture.scan(here);
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(ScansNavigation.of(here.connection()));
            assertThat(rows()).hasSize(2);
        });
    }
}
