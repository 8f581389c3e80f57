package dev.remit.scan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.ConnectionService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.identity.workspace.WorkspaceParticulars;
import dev.remit.identity.workspace.WorkspaceSettings;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.ScanState;
import dev.remit.scheduling.Schedules;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ScanSchedulesTest {

    private static final ScanSchedule SIX = new ScanSchedule.Daily(LocalTime.of(6, 0));

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanSchedules schedules;

    @Autowired
    Schedules scheduler;

    @Autowired
    Scheduler quartz;

    @Autowired
    ScanQueries queries;

    @Autowired
    ConnectionService connections;

    @Autowired
    WorkspaceSettings settings;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TransactionTemplate transaction;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aScheduleIsSetInPlaceOfTheOneBeforeAndTakenAway() {
        set(new ScanSchedule.Cron("0 15 6 ? * MON"), Duration.ZERO);
        set(SIX, Duration.ofMinutes(5));
        Planned planned = planned().orElseThrow();
        assertThat(planned.schedule()).isEqualTo(SIX);
        assertThat(planned.spread()).isEqualTo(Duration.ofMinutes(5));
        assertThat(planned.next().orElseThrow())
                .isBetween(due().orElseThrow(), due().orElseThrow().plus(Duration.ofMinutes(5)));

        as(() -> schedules.remove(in.connection()));
        assertThat(planned()).isEmpty();
        assertThat(due()).isEmpty();
        assertThat(acts()).startsWith("scan.unscheduled", "scan.scheduled", "scan.scheduled");
        as(() -> schedules.remove(in.connection()));
        assertThat(acts()).startsWith("scan.unscheduled", "scan.scheduled");
    }

    @Test
    void whatIsNoExpressionTooOftenOrSpreadTooWideIsRefused() {
        assertThatThrownBy(() -> set(new ScanSchedule.Cron("every day"), Duration.ZERO))
                .hasMessageContaining("SCHEDULE_INVALID");
        assertThatThrownBy(() -> set(new ScanSchedule.Cron("0/30 * * * * ?"), Duration.ZERO))
                .hasMessageContaining("SCHEDULE_TOO_OFTEN");
        assertThatThrownBy(() -> set(new ScanSchedule.Cron("0,1 0 6 * * ?"), Duration.ZERO))
                .as("once a day twice within a second")
                .hasMessageContaining("SCHEDULE_TOO_OFTEN");
        assertThatThrownBy(() -> set(SIX, Duration.ofDays(1))).hasMessageContaining("SPREAD_TOO_WIDE");
        set(new ScanSchedule.Cron("0 * * * * ?"), Duration.ZERO);
    }

    @Test
    void aDueScheduleScansAndSaysThatNobodyAsked() {
        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(system);
        ZonedDateTime soon = ZonedDateTime.now(ZoneId.of("Europe/Berlin")).plusSeconds(3);
        set(
                new ScanSchedule.Cron("%d %d %d %d %d ?"
                        .formatted(
                                soon.getSecond(),
                                soon.getMinute(),
                                soon.getHour(),
                                soon.getDayOfMonth(),
                                soon.getMonthValue())),
                Duration.ZERO);
        fixture.until(() -> scans().stream().anyMatch(scan -> !scan.state().active()));
        Scan scan = scans().getFirst();
        assertThat(scan.state()).isEqualTo(ScanState.FINISHED);
        assertThat(scan.requestedBy()).isEmpty();
        assertThat(acts()).contains("scan.due", "scan.ended");
    }

    @Test
    void aFiringThatIsRepeatedScansOnce() throws SchedulerException {
        new Acme().answersFrom(system);
        set(SIX, Duration.ZERO);
        JobKey job = new JobKey(
                "ScanJob:" + in.connection().value(), in.ours().tenant().toString());
        quartz.triggerJob(job);
        fixture.until(() -> scans().stream().anyMatch(scan -> !scan.state().active()));
        assertThat(scans()).hasSize(1);
    }

    @Test
    void theSchedulerIsBroughtInLineWithWhatIsStored() {
        set(SIX, Duration.ZERO);
        Optional<Instant> due = due();
        inTransaction(() -> scheduler.remove(ScanJob.class, in.connection().value()));
        assertThat(due()).isEmpty();
        inTransaction(() -> schedules.reconcile());
        assertThat(due()).isEqualTo(due).isPresent();

        as(() -> connections.remove(in.connection(), "The site is gone"));
        inTransaction(() -> schedules.reconcile());
        assertThat(due()).isEmpty();
    }

    @Test
    void aScheduleFollowsItsWorkspaceIntoAnotherTimeZone() {
        set(new ScanSchedule.Cron("0 0 6 1 1 ?"), Duration.ZERO);
        Instant before = due().orElseThrow();
        PersonId administrator = in.ours().person("Olu Adeyemi", "administrator");
        in.ours()
                .as(administrator, () -> settings.change(new WorkspaceParticulars("Moved", "America/New_York", "USD")));
        assertThat(due()).contains(before.plus(Duration.ofHours(6)));
    }

    @Test
    void anotherWorkspaceSeesNoneAndWhoMayOnlyReadSetsNone() {
        set(SIX, Duration.ZERO);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> schedules.all())).isEmpty();
        assertThatThrownBy(() -> theirs.as(stranger, () -> schedules.set(in.connection(), SIX, Duration.ZERO)))
                .isInstanceOf(RefusedException.class);
        PersonId auditor = in.ours().person("Olu Adeyemi", "auditor");
        assertThatThrownBy(() -> in.ours().as(auditor, () -> schedules.remove(in.connection())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void set(ScanSchedule schedule, Duration spread) {
        as(() -> schedules.set(in.connection(), schedule, spread));
    }

    private Optional<Planned> planned() {
        return Optional.ofNullable(in.ours().as(in.cio(), () -> schedules.all()).get(in.connection()));
    }

    /** When the scheduler fires next. */
    private Optional<Instant> due() {
        Supplier<Optional<Instant>> next =
                () -> scheduler.next(ScanJob.class, in.connection().value());
        return in.ours().asJob(() -> transaction.execute(status -> next.get()));
    }

    private List<Scan> scans() {
        return in.ours()
                .as(in.cio(), () -> queries.list(Optional.of(in.connection()), Optional.empty(), 10))
                .items();
    }

    private List<String> acts() {
        return in
                .ours()
                .as(in.cio(), () -> ledger.timeline(in.connection().subject(), Optional.empty(), 50))
                .items()
                .stream()
                .map(record -> record.act().name())
                .toList();
    }

    private void inTransaction(Runnable work) {
        in.ours().asJob(() -> {
            transaction.executeWithoutResult(status -> work.run());
            return in;
        });
    }

    private void as(Runnable work) {
        in.ours().as(in.cio(), work);
    }
}
