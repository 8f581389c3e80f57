package dev.remit.reporting.gathering;

import dev.remit.inventory.exchange.RegisterExport;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.kpi.KpiQueries;
import dev.remit.kpi.Overview;
import dev.remit.reporting.ReportKind;
import dev.remit.reports.KpiReport;
import dev.remit.scan.access.AccessFilter;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Gathers a report as the person who acts, so it says nothing they may not see. */
@Component
public class Gathering {

    private final KpiQueries kpis;
    private final RegisterExport register;
    private final MapGathering map;
    private final WaitingDecisions decisions;
    private final Heads heads;
    private final Tenants tenants;

    Gathering(
            KpiQueries kpis,
            RegisterExport register,
            MapGathering map,
            WaitingDecisions decisions,
            Heads heads,
            Tenants tenants) {
        this.kpis = kpis;
        this.register = register;
        this.map = map;
        this.decisions = decisions;
        this.heads = heads;
        this.tenants = tenants;
    }

    /**
     * Gathers what a report says now.
     *
     * @param days how far figures over events look back
     * @param filter what the access map is narrowed down to
     */
    public Gathered gather(ReportKind kind, int days, AccessFilter filter) {
        return switch (kind) {
            case KPI -> new Gathered.ToRender(kpi(days));
            case REGISTER -> {
                ByteArrayOutputStream workbook = new ByteArrayOutputStream();
                register.xlsx(RegisterFilter.NONE, RegisterSort.DEFAULT, workbook);
                yield new Gathered.Written(workbook.toByteArray());
            }
            case ACCESS_MAP -> new Gathered.ToRender(map.document(heads.now(workspace()), filter));
            case ACCESS_STATEMENTS -> new Gathered.ToRender(map.workbook(heads.now(workspace()), filter));
        };
    }

    /** The day in the workspace. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(workspace().zone()));
    }

    private KpiReport kpi(int days) {
        Overview overview = kpis.overview(days);
        LocalDate to = today(overview.asOf());
        return new KpiReport(
                heads.head(workspace(), overview.asOf()),
                new KpiReport.Headline(
                        Sentences.finding(overview), Sentences.summary(overview), to.minusDays(days), to),
                Figures.of(overview, days),
                Charts.portfolio(overview),
                Charts.exposure(overview),
                Charts.work(overview, decisions.all()));
    }

    private Tenant workspace() {
        return tenants.find().orElseThrow();
    }
}
