package dev.remit.exception;

import dev.remit.scheduling.Schedules;
import dev.remit.scheduling.StoredSchedules;
import dev.remit.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When exceptions are looked at: every morning where the workspace is, once there has been one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExceptionClock implements StoredSchedules {

    private static final String EVERY_MORNING = "0 10 6 * * ?";

    private final Schedules schedules;
    private final CurrentTenant tenant;
    private final ExceptionRows rows;
    private final WorkspaceDay day;

    ExceptionClock(Schedules schedules, CurrentTenant tenant, ExceptionRows rows, WorkspaceDay day) {
        this.schedules = schedules;
        this.tenant = tenant;
        this.rows = rows;
        this.day = day;
    }

    void put() {
        schedules.put(ExceptionJob.class, tenant.get().value(), EVERY_MORNING, day.zone());
    }

    @Override
    public void reconcile() {
        if (rows.any()) {
            put();
        }
    }
}
