package dev.remit.evidence;

import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what was written since the last round, on every node: the workspace's lock lets one of them through. */
@Component
class SealingSchedule {

    private final Tenants tenants;
    private final Sealing sealing;

    SealingSchedule(Tenants tenants, Sealing sealing) {
        this.tenants = tenants;
        this.sealing = sealing;
    }

    @Scheduled(
            initialDelayString = "${remit.evidence.seal-every:5s}",
            fixedDelayString = "${remit.evidence.seal-every:5s}")
    void sealAll() {
        for (TenantId tenant : tenants.ids()) {
            while (tenants.in(tenant, t -> sealing.sealNext()).isPresent()) {
                // the next batch
            }
        }
    }
}
