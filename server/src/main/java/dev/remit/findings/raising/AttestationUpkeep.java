package dev.remit.findings.raising;

import dev.remit.findings.Attestation;
import dev.remit.identity.Acting;
import dev.remit.scan.snapshot.AttestedFacts;
import dev.remit.tenancy.TenantRoundBoundary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks again once an answer's time is over. Every node may; rows decide. */
@Component
public class AttestationUpkeep {

    /** Longer than a console rests between two rounds; what a longer pause missed, the next scan asks. */
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final AttestationStore attestations;
    private final FindingRaising findings;
    private final AttestedFacts facts;
    private final Work work;

    /** What it works with. */
    @Component("attestationWork")
    record Work(TransactionTemplate transaction, Clock clock) {}

    AttestationUpkeep(
            TenantRoundBoundary tenants,
            Acting acting,
            AttestationStore attestations,
            FindingRaising findings,
            AttestedFacts facts,
            Work work) {
        this.tenants = tenants;
        this.acting = acting;
        this.attestations = attestations;
        this.findings = findings;
        this.facts = facts;
        this.work = work;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void askAgain() {
        tenants.visitAll(
                "Asking again",
                tenant -> acting.asJob(tenant, "Attestations", Set.of(), () -> {
                    work.transaction().executeWithoutResult(status -> expire());
                    return tenant;
                }));
    }

    private void expire() {
        Instant now = work.clock().instant();
        List<Attestation> over = attestations.over(now.minus(LOOKED_BACK), now);
        for (Attestation attestation : over) {
            facts.expired(attestation.connection(), attestation.question(), now);
            findings.askAgain(
                    FindingRules.toAttest(attestation.connection(), attestation.question()),
                    "The answer was valid until " + attestation.validUntil() + ".");
        }
    }
}
