package dev.remit.scan.schedule;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.scan.ScanService;
import dev.remit.scheduling.Run;
import dev.remit.scheduling.TenantJob;
import java.util.EnumSet;
import java.util.Set;

/** Queues a scan when it is due. The scan itself runs on the node's scan threads, not on the scheduler's. */
class ScanJob extends TenantJob {

    private final ScanService scans;
    private final ScanSchedules schedules;

    ScanJob(Acting acting, ScanService scans, ScanSchedules schedules) {
        super(acting);
        this.scans = scans;
        this.schedules = schedules;
    }

    @Override
    protected String name() {
        return "Scan schedule";
    }

    @Override
    protected Set<Permission> permissions() {
        return EnumSet.of(Permission.SCAN_RUN);
    }

    @Override
    protected void run(Run run) {
        ConnectionId connection = new ConnectionId(run.subject());
        scans.scanDue(connection, run.due(), schedules.start(connection, run.due()));
    }
}
