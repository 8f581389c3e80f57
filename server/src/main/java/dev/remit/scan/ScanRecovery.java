package dev.remit.scan;

import dev.remit.identity.Acting;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds scans that nobody works on any more: those of a dead node are ended as interrupted, those left waiting are run. */
@Component
class ScanRecovery {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration WAITING = Duration.ofSeconds(10);

    private final Tenants tenants;
    private final Acting acting;
    private final ScanStore store;
    private final ScanEnding ending;
    private final ScanRunner runner;
    private final Work work;

    /** What it works with. */
    @Component
    record Work(TransactionTemplate transaction, Clock clock) {}

    ScanRecovery(Tenants tenants, Acting acting, ScanStore store, ScanEnding ending, ScanRunner runner, Work work) {
        this.tenants = tenants;
        this.acting = acting;
        this.store = store;
        this.ending = ending;
        this.runner = runner;
        this.work = work;
    }

    /** Looks through all workspaces. */
    void recover() {
        for (TenantId tenant : tenants.ids()) {
            acting.asJob(tenant, "Scanner", ScanBoundary.PERMISSIONS, () -> {
                recover(tenant);
                return tenant;
            });
        }
    }

    private void recover(TenantId tenant) {
        OffsetDateTime now = work.clock().instant().atOffset(ZoneOffset.UTC);
        List<ScanStore.Orphan> orphans = java.util.Objects.requireNonNull(
                work.transaction().execute(status -> store.orphans(now.minus(WAITING), now.minus(SILENCE))));
        for (ScanStore.Orphan orphan : orphans) {
            if (orphan.state() == ScanState.QUEUED) {
                runner.submit(tenant, orphan.scan());
            } else {
                work.transaction().executeWithoutResult(status -> interrupt(orphan, now.minus(SILENCE)));
            }
        }
    }

    private void interrupt(ScanStore.Orphan orphan, OffsetDateTime aliveBefore) {
        if (store.takeFromNode(orphan.scan(), aliveBefore)) {
            ending.withoutSnapshot(
                    orphan.scan(),
                    orphan.connection(),
                    ScanState.FAILED,
                    "The console died while it was scanning. What was known before stays; scan again.",
                    Failure.CANCELLED);
        }
    }
}
