package dev.remit.reporting;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.scheduling.Run;
import dev.remit.scheduling.TenantJob;
import java.util.EnumSet;
import java.util.Set;

/** Queues a report when it is due. It is rendered on the node's report threads, not on the scheduler's. */
class ReportJob extends TenantJob {

    private final ReportService reports;

    ReportJob(Acting acting, ReportService reports) {
        super(acting);
        this.reports = reports;
    }

    @Override
    protected String name() {
        return "Report schedule";
    }

    @Override
    protected Set<Permission> permissions() {
        return EnumSet.of(Permission.REPORT_ISSUE);
    }

    @Override
    protected void run(Run run) {
        reports.issueDue(run.subject(), run.due());
    }
}
