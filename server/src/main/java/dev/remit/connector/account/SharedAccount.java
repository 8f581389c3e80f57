package dev.remit.connector.account;

import dev.remit.plugin.ConnectorDescriptor.RateLimit;
import dev.remit.plugin.runtime.ConnectionSetup.Account;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * An account as one run uses it. It works on the connector's thread, between calls and never during one; without the database it lets
 * calls pass, which the run's own gate still counts.
 */
final class SharedAccount implements Account {

    private static final Logger log = LoggerFactory.getLogger(SharedAccount.class);

    private final AccountStore store;
    private final Tenants tenants;
    private final TenantId tenant;
    private final byte[] account;
    private final RateLimit limit;
    private Lease lease = Lease.NONE;
    private int left;
    private long ends;

    SharedAccount(AccountStore store, Tenants tenants, TenantId tenant, byte[] account, RateLimit limit) {
        this.store = store;
        this.tenants = tenants;
        this.tenant = tenant;
        this.account = account.clone();
        this.limit = limit;
    }

    @Override
    public Duration take() {
        if (left == 0 || System.nanoTime() - ends >= 0) {
            long asked = System.nanoTime();
            Lease unused = new Lease(lease.stretch(), left, Duration.ZERO);
            left = 0;
            Optional<Lease> next = inDatabase(() -> store.lease(account, limit, atOnce(), unused));
            if (next.isEmpty()) {
                return Duration.ZERO;
            }
            lease = next.get();
            if (lease.calls() == 0) {
                return lease.length();
            }
            left = lease.calls();
            ends = asked + lease.length().toNanos();
        }
        left--;
        return Duration.ZERO;
    }

    @Override
    public void rest(Duration length) {
        left = 0;
        inDatabase(() -> {
            store.rest(account, length);
            return length;
        });
    }

    /** So few that what one run holds is no loss to the others. */
    private int atOnce() {
        return Math.max(1, limit.requests() / (2 * Window.STRETCHES));
    }

    private <T> Optional<T> inDatabase(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader connectors = thread.getContextClassLoader();
        // a thread that the connection pool starts now would keep the connector's classes for ever
        thread.setContextClassLoader(SharedAccount.class.getClassLoader());
        try {
            return Optional.of(tenants.in(tenant, t -> work.get()));
        } catch (DataAccessException | TransactionException e) {
            log.warn("The calls to a remote account were not counted for the other nodes: {}", e.toString());
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(connectors);
        }
    }
}
