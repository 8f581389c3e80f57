package dev.remit.reporting;

import dev.remit.scheduling.StoredSchedules;
import org.springframework.stereotype.Component;

/** Offers the report schedules for reconciliation. */
@Component
record StoredReportSchedules(ReportSchedules schedules) implements StoredSchedules {

    @Override
    public void reconcile() {
        schedules.reconcile();
    }
}
