package dev.remit.reporting;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.scheduling.Schedules;
import dev.remit.shared.Ids;
import dev.remit.tenancy.Tenants;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and ends which reports are issued again and again. */
@Service
@Transactional
public class ReportSchedules {

    private final ReportPlans plans;
    private final Schedules schedules;
    private final Tenants tenants;
    private final CurrentUser user;
    private final Ledger ledger;
    private final Ids ids;

    ReportSchedules(ReportPlans plans, Schedules schedules, Tenants tenants, CurrentUser user, Ledger ledger, Ids ids) {
        this.plans = plans;
        this.schedules = schedules;
        this.tenants = tenants;
        this.user = user;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Issues a report from now on, as the person who acts. */
    @PreAuthorize("hasAuthority('report:issue')")
    public UUID set(ReportSchedule.Plan plan) {
        UUID id = ids.next();
        if (!plans.insert(id, plan, user.person())) {
            throw ReportRefusal.SCHEDULED_ALREADY.because();
        }
        put(id, plan, zone());
        ledger.append(Act.of("report.scheduled", new ReportId(id).subject())
                .with("kind", plan.kind().code())
                .with("days", String.valueOf(plan.days()))
                .with("cadence", plan.cadence().code())
                .with("hour", String.valueOf(plan.hour())));
        return id;
    }

    /** Issues it from now on as the person who acts, with what they may see, whoever set it: they left, or hand it on. */
    @PreAuthorize("hasAuthority('report:issue')")
    public void takeOver(UUID id) {
        ReportPlans.Stored before = plans.find(id).orElseThrow(() -> ReportRefusal.SCHEDULE_GONE.because());
        plans.setBy(id, user.person());
        ledger.append(Act.of("report.schedule-taken-over", new ReportId(id).subject())
                .with("from", before.setBy().toString()));
    }

    /** Ends a schedule; what it issued stays. */
    @PreAuthorize("hasAuthority('report:issue')")
    public void remove(UUID id) {
        if (!plans.delete(id)) {
            throw ReportRefusal.SCHEDULE_GONE.because();
        }
        schedules.remove(ReportJob.class, id);
        ledger.append(Act.of("report.unscheduled", new ReportId(id).subject()));
    }

    /** Brings the scheduler in line with what is stored. */
    void reconcile() {
        ZoneId zone = zone();
        plans.all().forEach(schedule -> put(schedule.id(), schedule.plan(), zone));
    }

    private void put(UUID id, ReportSchedule.Plan plan, ZoneId zone) {
        schedules.put(ReportJob.class, id, plan.cadence().cron(plan.hour()), zone);
    }

    private ZoneId zone() {
        return ZoneId.of(tenants.find().orElseThrow().zone());
    }

    @PreAuthorize("hasAuthority('report:read')")
    @Transactional(readOnly = true)
    public List<ReportSchedule> all() {
        return plans.all().stream()
                .map(s -> new ReportSchedule(s.id(), s.plan(), s.setBy(), schedules.next(ReportJob.class, s.id())))
                .toList();
    }
}
