package dev.remit.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.reporting.ReportKind;
import dev.remit.reporting.ReportSchedule;
import dev.remit.reporting.ReportSchedules;
import dev.remit.reporting.ReportService;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsViewTest extends ViewTest {

    @Autowired
    ReportService reports;

    @Autowired
    ReportSchedules schedules;

    @Autowired
    TestDatabase database;

    Workspace ours;
    PersonId ines;

    @BeforeEach
    void workspace() {
        ours = workspaces.open();
        ines = ours.person("Ines Calvert", "cmo");
    }

    @Test
    void thereIsNothingAtFirstAndItSaysWhatThereCouldBe() {
        signedIn(ours, ines, () -> {
            open(ReportsNavigation.reports());
            assertThat(words()).contains("No report was issued yet");
        });
    }

    @Test
    void whatWasAskedForAndWhatIsIssuedRegularlyIsListed() {
        ours.as(ines, () -> {
            reports.issue(ReportKind.REGISTER, 1);
            schedules.set(new ReportSchedule.Plan(ReportKind.KPI, 90, ReportSchedule.Cadence.MONTHLY, 7));
        });
        signedIn(ours, ines, () -> {
            open(ReportsNavigation.reports());
            assertThat(words())
                    .contains("Register of use cases", "Ines Calvert", "Issued regularly", "On the first of the month");
        });
    }

    @Test
    void aReportThatIsBeingMadeKeepsItsLineAndItsButtonWhileItsProgressChanges() {
        UUID report = beingMade();
        signedIn(ours, ines, () -> {
            open(ReportsNavigation.reports());
            Button cancel = find(Button.class).withText("Cancel").single();
            AtomicBoolean moved = new AtomicBoolean();
            cancel.addDetachListener(e -> moved.set(true));
            set(report, "progress = 40");
            poll();
            assertThat(words()).contains("40 %");
            ours.as(ines, () -> reports.issue(ReportKind.REGISTER, 1));
            poll();
            assertThat(find(Button.class).withText("Cancel").all()).contains(cancel);
            assertThat(moved).isFalse();
            set(report, "state = 'cancelled'");
            poll();
            assertThat(cancel.isVisible()).isFalse();
        });
    }

    /** On a node that does not exist, so that it never ends. */
    private UUID beingMade() {
        UUID report = UUID.randomUUID();
        database.asSuperuser()
                .sql("""
                insert into report(tenant_id, id, kind, days, requested_by, state, requested_at, started_at, alive_at, progress, node)
                values (?, ?, 'kpi', 90, ?, 'rendering', now(), now(), now() + interval '1 hour', 10, 'another')""")
                .params(ours.tenant().value(), report, ines.value())
                .update();
        return report;
    }

    private void set(UUID report, String what) {
        database.asSuperuser()
                .sql("update report set " + what + " where id = ?")
                .param(report)
                .update();
    }

    @Test
    void aReportThatFailedIsMadeAgain() {
        UUID report = beingMade();
        set(report, "state = 'failed', failure = 'reporting.failure.broken'");
        signedIn(ours, ines, () -> {
            open(ReportsNavigation.reports());
            test(find(Button.class).withText("Try again").single()).click();
            assertThat(find(Button.class).withText("Try again").all()).isEmpty();
        });
    }

    @Test
    void aScheduleOfSomebodyWhoLeftSaysSoAndIsTakenOver(@Autowired Memberships memberships) {
        ours.as(ines, () -> {
            schedules.set(new ReportSchedule.Plan(ReportKind.KPI, 90, ReportSchedule.Cadence.MONTHLY, 7));
        });
        ours.as(ours.person("Ada Min", "administrator"), () -> memberships.end(ines, "A new job"));
        signedIn(ours, ours.person("Tomasz Wrede", "cio"), () -> {
            open(ReportsNavigation.reports());
            assertThat(words()).contains("as Ines Calvert, who left");
            test(find(Button.class).withText("Take over").single()).click();
            assertThat(words()).contains("as Tomasz Wrede").doesNotContain("who left");
            assertThat(find(Button.class).withText("Take over").all()).isEmpty();
        });
    }

    @Test
    void whoMayOnlyReadHasNoButtonThatIssues() {
        signedIn(ours, ours.person("Aud", "auditor"), () -> {
            open(ReportsNavigation.reports());
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Issue KPI report");
        });
    }
}
