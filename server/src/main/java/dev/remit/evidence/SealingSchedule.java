package dev.remit.evidence;

import dev.remit.tenancy.TenantRoundBoundary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what was written since the last round, on every node: the workspace's lock lets one of them through. */
@Component
class SealingSchedule {

    private final TenantRoundBoundary tenants;
    private final Sealing sealing;

    SealingSchedule(TenantRoundBoundary tenants, Sealing sealing) {
        this.tenants = tenants;
        this.sealing = sealing;
    }

    @Scheduled(
            initialDelayString = "${remit.evidence.seal-every:5s}",
            fixedDelayString = "${remit.evidence.seal-every:5s}")
    void sealAll() {
        tenants.visitAll("Sealing", tenant -> {
            while (sealing.sealNext().isPresent()) {
                // the next batch
            }
        });
    }
}
