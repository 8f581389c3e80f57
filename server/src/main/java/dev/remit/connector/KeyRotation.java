package dev.remit.connector;

import dev.remit.connector.secrets.Vault;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Acting;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.TenantRoundBoundary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While there is an old master key, wraps every data key by the new one. A few connections a transaction: what was done stays done if
 * the console is killed, and the next start does the rest. Both keys open until then, so nothing has to wait.
 */
@Component
class KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 50;

    private final ConnectionStore store;
    private final Vault vault;
    private final Ledger ledger;
    private final TenantRoundBoundary tenants;
    private final Acting acting;
    private final TransactionTemplate transaction;

    KeyRotation(
            ConnectionStore store,
            Vault vault,
            Ledger ledger,
            TenantRoundBoundary tenants,
            Acting acting,
            TransactionTemplate transaction) {
        this.store = store;
        this.vault = vault;
        this.ledger = ledger;
        this.tenants = tenants;
        this.acting = acting;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        vault.replaced().ifPresent(this::rotate);
    }

    private void rotate(String old) {
        AtomicInteger wrapped = new AtomicInteger();
        AtomicInteger open = new AtomicInteger();
        AtomicInteger visited = new AtomicInteger();
        tenants.visitAll("Rotating the master key", tenant -> {
            open.incrementAndGet();
            wrapped.addAndGet(rotate(tenant, old));
            if (left(tenant, old) == 0) {
                open.decrementAndGet();
            }
            visited.incrementAndGet();
        });
        if (open.get() == 0) {
            log.warn(
                    "Master key: {} data keys were wrapped anew in {} workspaces; nothing needs the old key any more."
                            + " Keep it with the backups made before, and take it away from this console",
                    wrapped,
                    visited);
        } else {
            log.error(
                    "Master key: {} data keys were wrapped anew, but {} workspaces still need the old key."
                            + " Leave it and start again",
                    wrapped,
                    open);
        }
    }

    private int rotate(TenantId tenant, String old) {
        return acting.asJob(tenant, "Key rotation", Set.of(), () -> {
            int all = 0;
            int some;
            do {
                some = Optional.ofNullable(transaction.execute(status -> some(old)))
                        .orElse(0);
                all += some;
            } while (some == AT_ONCE);
            return all;
        });
    }

    private int some(String old) {
        List<ConnectionId> found = store.wrappedBy(old, AT_ONCE);
        for (ConnectionId id : found) {
            store.rewrap(id);
            ledger.append(Act.of("connection.rewrapped", id.subject()));
        }
        return found.size();
    }

    private int left(TenantId tenant, String old) {
        return acting.asJob(tenant, "Key rotation", Set.of(), () -> Optional.ofNullable(
                        transaction.execute(status -> store.countWrappedBy(old)))
                .orElse(0));
    }
}
