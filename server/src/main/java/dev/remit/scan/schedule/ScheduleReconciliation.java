package dev.remit.scan.schedule;

import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares stored schedules with the scheduler's, once per start. What is the same is not touched, so nothing fires twice. */
@Component
class ScheduleReconciliation {

    private final Tenants tenants;
    private final ScanSchedules schedules;

    ScheduleReconciliation(Tenants tenants, ScanSchedules schedules) {
        this.tenants = tenants;
        this.schedules = schedules;
    }

    @EventListener(ApplicationReadyEvent.class)
    void reconcile() {
        for (TenantId tenant : tenants.ids()) {
            tenants.in(tenant, t -> {
                schedules.reconcile();
                return t;
            });
        }
    }
}
