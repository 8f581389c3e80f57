package dev.remit.scan;

import dev.remit.identity.Acting;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.scan.ScanStore.Left;
import dev.remit.scan.ScanStore.Orphan;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.TenantRoundBoundary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds scans that nobody works on, at the start and every half minute: those whose time has come are run, those of a dead node go on
 * where it was. One that three nodes died over is given up.
 */
@Component
class ScanRecovery {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration WAITING = Duration.ofSeconds(10);
    private static final int MOST_DEATHS = 3;

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final ScanStore store;
    private final ScanEnding ending;
    private final ScanRunner runner;
    private final Work work;

    /** What it works with. */
    @Component
    record Work(TransactionTemplate transaction, Clock clock) {}

    ScanRecovery(
            TenantRoundBoundary tenants,
            Acting acting,
            ScanStore store,
            ScanEnding ending,
            ScanRunner runner,
            Work work) {
        this.tenants = tenants;
        this.acting = acting;
        this.store = store;
        this.ending = ending;
        this.runner = runner;
        this.work = work;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void recover() {
        tenants.visitAll(
                "Taking up scans",
                tenant -> acting.asJob(tenant, "Scanner", ScanBoundary.PERMISSIONS, () -> {
                    recover(tenant);
                    return tenant;
                }));
    }

    private void recover(TenantId tenant) {
        OffsetDateTime now = work.clock().instant().atOffset(ZoneOffset.UTC);
        List<Orphan> orphans = Objects.requireNonNull(
                work.transaction().execute(status -> store.orphans(now.minus(WAITING), now.minus(SILENCE))));
        for (Orphan orphan : orphans) {
            if (orphan.state() == ScanState.RUNNING) {
                work.transaction().executeWithoutResult(status -> takeUp(orphan, now.minus(SILENCE)));
            }
            runner.submit(tenant, orphan.scan());
        }
    }

    private void takeUp(Orphan orphan, OffsetDateTime aliveBefore) {
        store.takeFromSilent(orphan.scan(), aliveBefore, runner.node()).ifPresent(this::goOnOrGiveUp);
    }

    private void goOnOrGiveUp(Left left) {
        if (left.deaths() < MOST_DEATHS) {
            store.giveBack(left.scan(), Instant.EPOCH);
        } else {
            ending.withoutSnapshot(
                    left.scan(),
                    ScanState.FAILED,
                    "The console died three times while it was scanning. What was known before stays. Look into the console's log"
                            + " before you scan again.",
                    Failure.CANCELLED);
        }
    }
}
