package dev.remit.ownership.vague;

import dev.remit.identity.Acting;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for vague ownership in every workspace. Every node may; what is vague is kept once. */
@Component
public class VagueRounds {

    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final VagueFinder finder;
    private final TransactionTemplate transaction;

    VagueRounds(TenantRoundBoundary tenants, Acting acting, VagueFinder finder, TransactionTemplate transaction) {
        this.tenants = tenants;
        this.acting = acting;
        this.finder = finder;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${remit.ownership.look-after:1m}",
            fixedDelayString = "${remit.ownership.look-every:15m}")
    void lookEverywhere() {
        tenants.visitAll("Looking for vague ownership", this::look);
    }

    /** One workspace, now. */
    public void look(TenantId tenant) {
        acting.asJob(tenant, "Ownership", Set.of(), () -> {
            Optional<SubjectRef> after = Optional.empty();
            do {
                after = lookOn(after);
            } while (after.isPresent());
            transaction.executeWithoutResult(status -> finder.lookAtPeople());
            return tenant;
        });
    }

    private Optional<SubjectRef> lookOn(Optional<SubjectRef> after) {
        return Objects.requireNonNull(transaction.execute(status -> finder.lookAtThings(after)));
    }
}
