package dev.remit.control;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the register, and tells the ledger of evidence whose time is over. Both can be done again at any time and by any node:
 * what was done shows in the rows.
 */
@Component
class ControlRounds {

    private static final int BATCH = 200;
    private static final String AS = "Controls";

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final Assessments assessments;
    private final ControlEvidenceRows evidence;
    private final Told told;

    /** The day, the transaction and the ledger in which expiry is told. */
    @Component("controlExpiry")
    record Told(ControlDays days, TransactionTemplate transaction, Ledger ledger) {}

    ControlRounds(
            TenantRoundBoundary tenants,
            Acting acting,
            Assessments assessments,
            ControlEvidenceRows evidence,
            Told told) {
        this.tenants = tenants;
        this.acting = acting;
        this.assessments = assessments;
        this.evidence = evidence;
        this.told = told;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void follow() {
        tenants.visitAll(
                "Judging controls",
                tenant -> acting.asJob(tenant, AS, Set.of(Permission.USE_CASE_READ, Permission.CATALOG_READ), () -> {
                    while (in(() -> assessments.next(BATCH)) > 0) {
                        // the next batch
                    }
                    return tenant;
                }));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void expire() {
        tenants.visitAll(
                "Telling expired evidence",
                tenant -> acting.asJob(tenant, AS, Set.of(), () -> {
                    while (in(this::tellExpired) > 0) {
                        // the next batch
                    }
                    return tenant;
                }));
    }

    private int tellExpired() {
        List<ControlEvidence> expired = evidence.noteExpired(told.days().today(), BATCH);
        expired.forEach(one -> told.ledger()
                .append(Act.of("control.evidence-expired", one.useCase().ref())
                        .with("control", one.control())
                        .with("evidence", one.id().toString())
                        .with("valid-until", one.validUntil().toString())));
        return expired.size();
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(told.transaction().execute(status -> work.get()));
    }
}
