package dev.remit.findings.raising;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for answers about vendors whose time is over. Every node may; a finding is raised once. */
@Component
public class VendorUpkeep {

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final VendorFindings findings;
    private final TransactionTemplate transaction;

    VendorUpkeep(TenantRoundBoundary tenants, Acting acting, VendorFindings findings, TransactionTemplate transaction) {
        this.tenants = tenants;
        this.acting = acting;
        this.findings = findings;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 4, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void look() {
        tenants.visitAll(
                "Looking at answers about vendors",
                tenant -> acting.asJob(tenant, "Vendors", Set.of(Permission.USE_CASE_READ), () -> {
                    transaction.executeWithoutResult(status -> findings.look());
                    return tenant;
                }));
    }
}
