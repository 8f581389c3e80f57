package dev.remit.ui.connections;

import dev.remit.connector.ConnectionService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.ScanService;
import dev.remit.scan.blackout.BlackoutService;
import dev.remit.scan.schedule.ScanSchedules;
import dev.remit.ui.Background;
import org.springframework.stereotype.Component;

/** What pages about connections can do. */
@Component
record ConnectionActs(
        ConnectionService connections,
        ScanService scans,
        ScanSchedules schedules,
        BlackoutService blackouts,
        Background background,
        CurrentUser user) {

    boolean manages() {
        return user.may(Permission.CONNECTION_MANAGE);
    }

    boolean scansToo() {
        return user.may(Permission.SCAN_RUN);
    }
}
