package dev.remit.scheduling;

import dev.remit.tenancy.TenantChanged;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares stored schedules with the scheduler's: once per start, and when a workspace moves to another time zone. */
@Component
class ScheduleReconciliation {

    private final TenantRoundBoundary tenants;
    private final List<StoredSchedules> stored;
    private final TransactionTemplate transaction;

    ScheduleReconciliation(TenantRoundBoundary tenants, List<StoredSchedules> stored, TransactionTemplate transaction) {
        this.tenants = tenants;
        this.stored = stored;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        tenants.visitAll("Reconciling schedules", tenant -> transaction.executeWithoutResult(status -> reconcileAll()));
    }

    /** In the transaction that changed the workspace. */
    @EventListener(TenantChanged.class)
    void onChanged() {
        reconcileAll();
    }

    private void reconcileAll() {
        stored.forEach(StoredSchedules::reconcile);
    }
}
