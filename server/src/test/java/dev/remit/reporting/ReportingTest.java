package dev.remit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.identity.workspace.WorkspaceParticulars;
import dev.remit.identity.workspace.WorkspaceSettings;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.Tenants;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.PdfWords;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ReportingTest {

    private static final Instant DUE = Instant.parse("2026-11-01T06:00:00Z");

    private final ReportService service;
    private final ReportQueries queries;
    private final ReportSchedules schedules;
    private final ReportUpkeep upkeep;
    private final TestDatabase database;
    private final Workspaces workspaces;

    private Workspace ours;
    private PersonId cmo;

    @Autowired
    ReportingTest(
            ReportService service,
            ReportQueries queries,
            ReportSchedules schedules,
            ReportUpkeep upkeep,
            TestDatabase database,
            Workspaces workspaces) {
        this.service = service;
        this.queries = queries;
        this.schedules = schedules;
        this.upkeep = upkeep;
        this.database = database;
        this.workspaces = workspaces;
    }

    @BeforeEach
    void workspace() {
        ours = workspaces.open();
        cmo = ours.person("Ines Calvert", "cmo");
    }

    @Test
    void aKpiReportIsRenderedInTheBackgroundAndSaysWhoseItIsAndAsOfWhen(@Autowired Tenants tenants) throws IOException {
        ReportId id = ours.as(cmo, () -> service.issue(ReportKind.KPI, 90));
        IssuedReport report = ended(id);
        assertThat(report.progress().state()).isEqualTo(ReportState.READY);
        IssuedReport.File file = ours.as(cmo, () -> service.download(id));
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(sha256(file.bytes()))
                .isEqualTo(report.document().orElseThrow().sha256());
        String name = ours.as(cmo, () -> tenants.find().orElseThrow().name());
        assertThat(PdfWords.of(file.bytes()))
                .contains(name.substring(0, 20), "Figures as of", "Evidence complete", "Adoption", "nothing to count");
    }

    @Test
    void theRegisterIsIssuedAsAWorkbookOfItsRows(@Autowired UseCaseService useCases) throws IOException {
        PersonId operations = ours.person("Olga", "marketing-operations");
        ours.as(
                operations,
                () -> useCases.register(new NewUseCase(
                        Map.of("name", List.of("Next-best-offer e-mails")), Optional.empty(), List.of())));
        ReportId id = ours.as(cmo, () -> service.issue(ReportKind.REGISTER, 1));
        assertThat(ended(id).progress().state()).isEqualTo(ReportState.READY);
        assertThat(cells(ours.as(cmo, () -> service.download(id)).bytes())).contains("Next-best-offer e-mails");
    }

    @Test
    void whoAskedWhoGotItAndWhoTookItIsRecorded(@Autowired LedgerQueries ledger) {
        ReportId id = ours.as(cmo, () -> service.issue(ReportKind.REGISTER, 1));
        ended(id);
        ours.as(cmo, () -> service.download(id));
        assertThat(ours.as(cmo, () -> ledger.timeline(id.subject(), Optional.empty(), 10)
                        .items()))
                .extracting(r -> r.act().name() + " " + r.actor().name())
                .containsExactly(
                        "report.downloaded Ines Calvert",
                        "report.issued Ines Calvert",
                        "report.requested Ines Calvert");
    }

    @Test
    void aDueRunIsMadeOnceHoweverOftenItIsRepeated() {
        UUID schedule = ours.as(cmo, () -> schedules.set(monthly(ReportKind.REGISTER)));
        Optional<ReportId> first = ours.asJob(() -> service.issueDue(schedule, DUE), Permission.REPORT_ISSUE);
        Optional<ReportId> again = ours.asJob(() -> service.issueDue(schedule, DUE), Permission.REPORT_ISSUE);
        assertThat(again).isEmpty();
        assertThat(ended(first.orElseThrow()).request().due()).contains(DUE);
        assertThat(ours.as(cmo, schedules::all)).hasSize(1).allSatisfy(s -> {
            assertThat(s.setBy()).isEqualTo(cmo);
            assertThat(s.next()).isPresent();
        });
    }

    @Test
    void theSameScheduleIsSetOnceAndEndsForGood() {
        UUID schedule = ours.as(cmo, () -> schedules.set(monthly(ReportKind.KPI)));
        assertThatThrownBy(() -> ours.as(cmo, () -> schedules.set(monthly(ReportKind.KPI))))
                .isInstanceOf(RefusedException.class);
        ours.as(cmo, () -> schedules.remove(schedule));
        assertThat(ours.as(cmo, schedules::all)).isEmpty();
        assertThat(ours.asJob(() -> service.issueDue(schedule, DUE), Permission.REPORT_ISSUE))
                .isEmpty();
    }

    @Test
    void aScheduleOfSomebodyWhoLeftFailsVisibly() {
        UUID schedule = ours.as(cmo, () -> schedules.set(monthly(ReportKind.KPI)));
        database.asSuperuser()
                .sql("update membership set left_at = now() where tenant_id = ? and person_id = ?")
                .params(ours.tenant().value(), cmo.value())
                .update();
        ReportId id = ours.asJob(() -> service.issueDue(schedule, DUE), Permission.REPORT_ISSUE)
                .orElseThrow();
        PersonId cio = ours.person("Tomasz Wrede", "cio");
        assertThat(ended(id, cio).progress().failure()).contains("IdentityRefusal.NOT_A_MEMBER");
    }

    @Test
    void aScheduleOfSomebodyWhoLeftIsTakenOverAndWhatFailedIsMadeAgain(
            @Autowired LedgerQueries ledger, @Autowired Memberships memberships) {
        UUID schedule = ours.as(cmo, () -> schedules.set(monthly(ReportKind.REGISTER)));
        ours.as(ours.person("Ada Min", "administrator"), () -> memberships.end(cmo, "A new job"));
        PersonId cio = ours.person("Tomasz Wrede", "cio");
        ReportId failed = ours.asJob(() -> service.issueDue(schedule, DUE), Permission.REPORT_ISSUE)
                .orElseThrow();
        assertThat(ended(failed, cio).progress().state()).isEqualTo(ReportState.FAILED);

        ours.as(cio, () -> service.retry(failed));
        IssuedReport made = ended(failed, cio);
        assertThat(made.progress().state()).isEqualTo(ReportState.READY);
        assertThat(made.request().by()).isEqualTo(cio);
        assertThatThrownBy(() -> ours.as(cio, () -> service.retry(failed))).hasMessageContaining("NOT_FAILED");

        ours.as(cio, () -> schedules.takeOver(schedule));
        assertThat(ours.as(cio, schedules::all))
                .extracting(ReportSchedule::setBy)
                .containsExactly(cio);
        ReportId next = ours.asJob(() -> service.issueDue(schedule, DUE.plusSeconds(60)), Permission.REPORT_ISSUE)
                .orElseThrow();
        assertThat(ended(next, cio).progress().state()).isEqualTo(ReportState.READY);
        assertThat(ours.as(cio, () -> ledger.timeline(failed.subject(), Optional.empty(), 10)
                        .items()))
                .extracting(r -> r.act().name())
                .contains("report.retried", "report.issued");
        assertThat(ours.as(cio, () -> ledger.timeline(new ReportId(schedule).subject(), Optional.empty(), 10)
                        .items()))
                .extracting(r -> r.act().name())
                .startsWith("report.schedule-taken-over");
    }

    @Test
    void onlyWhoMayIssueTakesOverAndTriesAgainAndNobodyOfAnotherWorkspace() {
        UUID schedule = ours.as(cmo, () -> schedules.set(monthly(ReportKind.KPI)));
        ReportId report = abandoned(1);
        PersonId auditor = ours.person("Aud", "auditor");
        assertThatThrownBy(() -> ours.as(auditor, () -> schedules.takeOver(schedule)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(auditor, () -> service.retry(report)))
                .isInstanceOf(AccessDeniedException.class);
        Workspace theirs = workspaces.open();
        PersonId other = theirs.person("Somebody", "administrator");
        assertThatThrownBy(() -> theirs.as(other, () -> schedules.takeOver(schedule)))
                .hasMessageContaining("SCHEDULE_GONE");
        assertThatThrownBy(() -> theirs.as(other, () -> service.retry(report))).hasMessageContaining("REPORT_GONE");
    }

    @Test
    void whatADeadNodeLeftBehindIsRenderedByAnother() {
        ReportId id = abandoned(1);
        upkeep.recover(Duration.ofHours(1), Duration.ofMinutes(1));
        assertThat(ended(id).progress().state()).isEqualTo(ReportState.READY);
    }

    @Test
    void whatThreeNodesDiedOverIsGivenUpWithAReason() {
        ReportId id = abandoned(3);
        upkeep.recover(Duration.ofHours(1), Duration.ofMinutes(1));
        IssuedReport report = ended(id);
        assertThat(report.progress().state()).isEqualTo(ReportState.FAILED);
        assertThat(report.progress().failure()).contains("reporting.failure.interrupted");
    }

    @Test
    void aNodeThatLostItsReportCannotSayThatItFailed(@Autowired ReportMaking making) {
        ReportId id = abandoned(1);
        assertThat(ours.asJob(() -> making.fail(id, "a node that lost it", "reporting.failure.broken")))
                .isFalse();
        assertThat(state(id, cmo)).isEqualTo(ReportState.RENDERING);
    }

    @Test
    void aDueScheduleIssuesItsReport(@Autowired Scheduler quartz) throws SchedulerException {
        UUID schedule = ours.as(cmo, () -> schedules.set(monthly(ReportKind.REGISTER)));
        quartz.triggerJob(new JobKey("ReportJob:" + schedule, ours.tenant().toString()));
        ReportId issued = null;
        for (int i = 0; issued == null && i < 1_500; i++) {
            issued = ours.as(cmo, () -> queries.list(Optional.empty(), 10)).items().stream()
                    .map(IssuedReport::id)
                    .findFirst()
                    .orElse(null);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        IssuedReport report = ended(issued);
        assertThat(report.progress().state()).isEqualTo(ReportState.READY);
        assertThat(report.request().due()).isPresent();
    }

    @Test
    void aScheduleFollowsItsWorkspaceIntoAnotherTimeZone(@Autowired WorkspaceSettings settings) {
        ours.as(cmo, () -> schedules.set(monthly(ReportKind.KPI)));
        Instant before = next();
        PersonId administrator = ours.person("Olu Adeyemi", "administrator");
        ours.as(administrator, () -> settings.change(new WorkspaceParticulars("Moved", "America/New_York", "USD")));
        assertThat(Duration.between(before, next()).toHours()).isBetween(5L, 6L);
    }

    private Instant next() {
        return ours.as(cmo, () -> schedules.all().getFirst().next().orElseThrow());
    }

    @Test
    void aCancelledReportStaysCancelled() {
        ReportId id = abandoned(1);
        ours.as(cmo, () -> service.cancel(id));
        upkeep.recover(Duration.ZERO, Duration.ZERO);
        assertThat(state(id, cmo)).isEqualTo(ReportState.CANCELLED);
        assertThatThrownBy(() -> ours.as(cmo, () -> service.cancel(id))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ours.as(cmo, () -> service.download(id))).isInstanceOf(RefusedException.class);
    }

    @Test
    void aDocumentGoesWhenItsTimeIsOverAndItsHashStays() {
        ReportId id = ours.as(cmo, () -> service.issue(ReportKind.REGISTER, 1));
        String sha256 = ended(id).document().orElseThrow().sha256();
        database.asSuperuser()
                .sql("update report set keep_until = now() - interval '1 day' where id = ?")
                .param(id.value())
                .update();
        upkeep.removeExpired();
        IssuedReport report = ours.as(cmo, () -> queries.find(id)).orElseThrow();
        assertThat(report.progress().state()).isEqualTo(ReportState.REMOVED);
        assertThat(report.document().orElseThrow().sha256()).isEqualTo(sha256);
        assertThatThrownBy(() -> ours.as(cmo, () -> service.download(id))).isInstanceOf(RefusedException.class);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        ReportId id = ours.as(cmo, () -> service.issue(ReportKind.REGISTER, 1));
        ended(id);
        Workspace theirs = workspaces.open();
        PersonId other = theirs.person("Somebody", "administrator");
        theirs.as(other, () -> {
            assertThat(queries.find(id)).isEmpty();
            assertThat(queries.list(Optional.empty(), 10).items()).isEmpty();
            assertThatThrownBy(() -> service.download(id)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> service.cancel(id)).isInstanceOf(RefusedException.class);
        });
    }

    @Test
    void rolesDecideWhoIssuesAndWhoReads() {
        PersonId auditor = ours.person("Aud", "auditor");
        PersonId marketer = ours.person("Mar", "marketer");
        assertThatThrownBy(() -> ours.as(auditor, () -> service.issue(ReportKind.KPI, 90)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(auditor, () -> schedules.set(monthly(ReportKind.KPI))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ours.as(auditor, () -> queries.list(Optional.empty(), 10)).items())
                .isEmpty();
        assertThatThrownBy(() -> ours.as(marketer, () -> queries.list(Optional.empty(), 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(cmo, () -> service.issue(ReportKind.KPI, 0)))
                .isInstanceOf(RefusedException.class);
    }

    private static ReportSchedule.Plan monthly(ReportKind kind) {
        return new ReportSchedule.Plan(kind, 30, ReportSchedule.Cadence.MONTHLY, 7);
    }

    /** As a node leaves it that died while rendering for the nth time. */
    private ReportId abandoned(int attempts) {
        ReportId id = new ReportId(UUID.randomUUID());
        database.asSuperuser()
                .sql("""
                        insert into report(tenant_id, id, kind, days, requested_by, state, requested_at, started_at, alive_at,
                                           attempts, node)
                        values (?, ?, 'register', 1, ?, 'rendering', now(), now(), now() - interval '1 hour', ?, 'dead')""")
                .params(ours.tenant().value(), id.value(), cmo.value(), attempts)
                .update();
        return id;
    }

    private IssuedReport ended(ReportId id) {
        return ended(id, cmo);
    }

    private IssuedReport ended(ReportId id, PersonId reader) {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (state(id, reader).active()) {
            assertThat(System.nanoTime()).as("the report does not end").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return ours.as(reader, () -> queries.find(id)).orElseThrow();
    }

    private ReportState state(ReportId id, PersonId reader) {
        return ours.as(reader, () -> queries.find(id)).orElseThrow().progress().state();
    }

    /** Every cell of every sheet. */
    private static String cells(byte[] workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (XSSFWorkbook sheets = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            sheets.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n'))));
        }
        return all.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
