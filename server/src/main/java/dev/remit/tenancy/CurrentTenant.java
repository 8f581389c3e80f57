package dev.remit.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The workspace that the code in hand works for: the one a job was started for, else the one of the signed-in person's
 * session. There is no third way to set it.
 */
@Component
public class CurrentTenant {

    private static final ScopedValue<TenantId> JOB = ScopedValue.newInstance();

    private final ObjectProvider<TenantSource> session;

    CurrentTenant(ObjectProvider<TenantSource> session) {
        this.session = session;
    }

    public Optional<TenantId> find() {
        if (JOB.isBound()) {
            return Optional.of(JOB.get());
        }
        return session.stream().findFirst().flatMap(TenantSource::tenant);
    }

    /** The tenant; an {@link IllegalStateException} if there is none, which is a bug in the caller. */
    public TenantId get() {
        return find().orElseThrow(() -> new IllegalStateException("no workspace is current"));
    }

    /**
     * Runs a piece of background work for one workspace. Must not be called inside a transaction: a transaction keeps
     * the tenant it began with.
     */
    <T> T call(TenantId tenant, Supplier<T> work) {
        return ScopedValue.where(JOB, tenant).call(work::get);
    }
}
