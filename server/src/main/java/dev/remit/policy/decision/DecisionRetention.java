package dev.remit.policy.decision;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Acting;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.TenantRoundBoundary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes decisions out of the log when they were kept as long as they are; their evidence stays in the ledger. */
@Component
class DecisionRetention {

    private static final int BATCH = 5_000;

    private final DecisionRows rows;
    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Kept kept;

    DecisionRetention(
            DecisionRows rows,
            TenantRoundBoundary tenants,
            Acting acting,
            TransactionTemplate transaction,
            Ledger ledger,
            Kept kept) {
        this.rows = rows;
        this.tenants = tenants;
        this.acting = acting;
        this.transaction = transaction;
        this.ledger = ledger;
        this.kept = kept;
    }

    /** How long decisions are kept. */
    @Component
    static class Kept {

        private final Duration length;
        private final Clock clock;

        Kept(@Value("${remit.decisions.keep-days:400}") int days, Clock clock) {
            this.length = Duration.ofDays(days);
            this.clock = clock;
        }

        Instant since() {
            return clock.instant().minus(length);
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeAll() {
        tenants.visitAll("Removing old decisions", this::remove);
    }

    void remove(TenantId tenant) {
        acting.asJob(tenant, "decision log", Set.of(), () -> {
            int removed;
            do {
                removed = batch(tenant);
            } while (removed == BATCH);
            return tenant;
        });
    }

    private int batch(TenantId tenant) {
        Integer removed = transaction.execute(status -> {
            Instant since = kept.since();
            int rowsRemoved = rows.removeBefore(since, BATCH);
            if (rowsRemoved > 0) {
                ledger.append(Act.of("decision.log-trimmed", new SubjectRef(SubjectKind.WORKSPACE, tenant.value()))
                        .with("before", since.toString())
                        .with("decisions", String.valueOf(rowsRemoved)));
            }
            return rowsRemoved;
        });
        return removed == null ? 0 : removed;
    }
}
