package dev.remit.reporting;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Acting;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.TenantRoundBoundary;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up what a node that died left behind, and removes documents whose time is over. Every node may; rows decide. */
@Component
class ReportUpkeep {

    private static final Duration WAITING = Duration.ofSeconds(20);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 3;
    private static final String AS = "Report renderer";

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final ReportRows rows;
    private final ReportRunner runner;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    ReportUpkeep(
            TenantRoundBoundary tenants,
            Acting acting,
            ReportRows rows,
            ReportRunner runner,
            TransactionTemplate transaction,
            Ledger ledger) {
        this.tenants = tenants;
        this.acting = acting;
        this.rows = rows;
        this.runner = runner;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void recover() {
        recover(WAITING, SILENT);
    }

    void recover(Duration waiting, Duration silent) {
        tenants.visitAll("Taking up reports", tenant -> {
            List<ReportRows.Orphan> orphans = in(tenant, () -> {
                List<ReportRows.Orphan> found = rows.orphans(waiting, silent);
                found.stream().filter(o -> o.state() == ReportState.RENDERING).forEach(this::takeUp);
                return found;
            });
            orphans.forEach(orphan -> runner.submit(tenant, orphan.id()));
        });
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeExpired() {
        tenants.visitAll(
                "Removing documents",
                tenant -> in(tenant, () -> {
                    List<ReportId> expired = rows.removeExpired();
                    expired.forEach(id -> ledger.append(Act.of("report.removed", id.subject())));
                    return expired;
                }));
    }

    private void takeUp(ReportRows.Orphan orphan) {
        String node = orphan.node().orElseThrow(() -> new IllegalStateException("a node renders it"));
        if (orphan.attempts() < MOST_ATTEMPTS) {
            rows.requeue(orphan.id(), node);
        } else if (rows.failed(orphan.id(), node, "reporting.failure.interrupted")) {
            ledger.append(
                    Act.of("report.failed", orphan.id().subject()).with("failure", "reporting.failure.interrupted"));
        }
    }

    private <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return acting.asJob(
                tenant, AS, Set.of(), () -> java.util.Objects.requireNonNull(transaction.execute(s -> work.get())));
    }
}
