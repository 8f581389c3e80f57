package dev.remit.reporting;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.reporting.gathering.MapFilterInWords;
import dev.remit.reports.Format;
import dev.remit.scan.access.AccessFilter;
import dev.remit.shared.Ids;
import dev.remit.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues reports, stops them, hands them out. */
@Service
@Transactional
public class ReportService {

    /** As many of one workspace as may wait at once. */
    static final int MOST_ACTIVE = 20;

    private static final int MOST_DAYS = 366;

    private final ReportRows rows;
    private final ReportPlans plans;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Context context;
    private final Ids ids;

    /** Who acts, and where. */
    @Component("reportContext")
    record Context(CurrentTenant tenant, CurrentUser user) {}

    ReportService(
            ReportRows rows,
            ReportPlans plans,
            Ledger ledger,
            ApplicationEventPublisher events,
            Context context,
            Ids ids) {
        this.rows = rows;
        this.plans = plans;
        this.ledger = ledger;
        this.events = events;
        this.context = context;
        this.ids = ids;
    }

    /**
     * Has a report made in the background, to be watched by its id.
     *
     * @param days how far figures over events look back; of no matter to the register
     */
    @PreAuthorize("hasAuthority('report:issue')")
    public ReportId issue(ReportKind kind, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw ReportRefusal.PERIOD_INVALID.at("days", MOST_DAYS);
        }
        ReportId id = asked(kind, days);
        queued("report.requested", id, kind, days);
        return id;
    }

    /** Has the access map made in the background, narrowed down by the filter, as a document or with every statement. */
    @PreAuthorize("hasAuthority('report:issue')")
    public ReportId issueMap(Format format, AccessFilter filter) {
        ReportKind kind = ReportKind.map(format);
        ReportId id = asked(kind, 1);
        rows.narrow(id, filter);
        queued("report.requested", id, kind, 1, MapFilterInWords.of(filter));
        return id;
    }

    private ReportId asked(ReportKind kind, int days) {
        if (rows.active() >= MOST_ACTIVE) {
            throw ReportRefusal.TOO_MANY_WAITING.because(MOST_ACTIVE);
        }
        ReportId id = new ReportId(ids.next());
        ReportSchedule.Plan once = new ReportSchedule.Plan(kind, days, ReportSchedule.Cadence.DAILY, 0);
        rows.insert(id, once, context.user().person(), Optional.empty(), Optional.empty());
        return id;
    }

    /** Has a report that failed made again, as the person who acts: who asked first may have left. */
    @PreAuthorize("hasAuthority('report:issue')")
    public void retry(ReportId id) {
        IssuedReport report = rows.find(id).orElseThrow(() -> ReportRefusal.REPORT_GONE.because());
        if (rows.active() >= MOST_ACTIVE) {
            throw ReportRefusal.TOO_MANY_WAITING.because(MOST_ACTIVE);
        }
        if (!rows.again(id, context.user().person())) {
            throw ReportRefusal.NOT_FAILED.because();
        }
        queued("report.retried", id, report.kind(), report.days());
    }

    /** Has the report of a due run made; empty if that was done before, or the schedule is gone. */
    @PreAuthorize("hasAuthority('report:issue')")
    public Optional<ReportId> issueDue(UUID schedule, Instant due) {
        Optional<ReportPlans.Stored> stored = plans.find(schedule);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        ReportSchedule.Plan plan = stored.get().plan();
        PersonId by = stored.get().setBy();
        ReportId id = new ReportId(ids.next());
        if (!rows.insert(id, plan, by, Optional.of(schedule), Optional.of(due))) {
            return Optional.empty();
        }
        queued("report.due", id, plan.kind(), plan.days());
        return Optional.of(id);
    }

    /** Stops a report that is not ready yet. */
    @PreAuthorize("hasAuthority('report:issue')")
    public void cancel(ReportId id) {
        if (!rows.cancel(id)) {
            throw (rows.find(id).isPresent() ? ReportRefusal.NOT_ACTIVE : ReportRefusal.REPORT_GONE).because();
        }
        ledger.append(Act.of("report.cancelled", id.subject()));
    }

    /** The document. What leaves the console is known: it is recorded who took it. */
    @PreAuthorize("hasAuthority('report:read')")
    public IssuedReport.File download(ReportId id) {
        IssuedReport report = rows.find(id).orElseThrow(() -> ReportRefusal.REPORT_GONE.because());
        IssuedReport.Document document = report.document().orElseThrow(() -> ReportRefusal.NO_DOCUMENT.because());
        byte[] bytes = rows.bytes(id).orElseThrow(() -> ReportRefusal.NO_DOCUMENT.because());
        ledger.append(Act.of("report.downloaded", id.subject()).with("sha256", document.sha256()));
        return new IssuedReport.File(document.fileName(), report.kind().format().mediaType(), bytes);
    }

    private void queued(String act, ReportId id, ReportKind kind, int days) {
        queued(act, id, kind, days, "");
    }

    private void queued(String act, ReportId id, ReportKind kind, int days, String filter) {
        Act requested = Act.of(act, id.subject()).with("kind", kind.code()).with("days", String.valueOf(days));
        ledger.append(filter.isEmpty() ? requested : requested.with("filter", filter));
        events.publishEvent(new ReportRunner.Queued(context.tenant().get(), id));
    }
}
