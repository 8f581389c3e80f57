package dev.remit.retirement;

import dev.remit.identity.Acting;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks again at what is left, for what no event tells: approvals whose last day is over, and tools and prompts that others use now. */
@Component
class RetirementUpkeep {

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final Removals removals;
    private final TransactionTemplate transaction;

    RetirementUpkeep(TenantRoundBoundary tenants, Acting acting, Removals removals, TransactionTemplate transaction) {
        this.tenants = tenants;
        this.acting = acting;
        this.removals = removals;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        tenants.visitAll(
                "Looking at retired use cases",
                tenant -> acting.asJob(tenant, "Retirements", Set.of(), () -> {
                    transaction.executeWithoutResult(status -> removals.lookAgain());
                    return tenant;
                }));
    }
}
