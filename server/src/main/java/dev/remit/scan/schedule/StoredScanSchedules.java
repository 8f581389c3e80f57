package dev.remit.scan.schedule;

import dev.remit.scheduling.StoredSchedules;
import org.springframework.stereotype.Component;

/** Offers the scan schedules for reconciliation. */
@Component
record StoredScanSchedules(ScanSchedules schedules) implements StoredSchedules {

    @Override
    public void reconcile() {
        schedules.reconcile();
    }
}
