package dev.remit.findings.raising;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for what only time makes a finding: answers, reviews and retirements whose day is over. Every node may; a finding is raised once. */
@Component
public class FindingUpkeep {

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final VendorFindings vendors;
    private final OverdueFindings overdue;
    private final TransactionTemplate transaction;

    FindingUpkeep(
            TenantRoundBoundary tenants,
            Acting acting,
            VendorFindings vendors,
            OverdueFindings overdue,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.acting = acting;
        this.vendors = vendors;
        this.overdue = overdue;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 4, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void look() {
        tenants.visitAll(
                "Looking for what is overdue",
                tenant -> acting.asJob(tenant, "Overdue", Set.of(Permission.USE_CASE_READ), () -> {
                    transaction.executeWithoutResult(status -> vendors.look());
                    transaction.executeWithoutResult(status -> overdue.look());
                    return tenant;
                }));
    }
}
