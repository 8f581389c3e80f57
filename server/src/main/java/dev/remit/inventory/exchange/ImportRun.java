package dev.remit.inventory.exchange;

import dev.remit.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * An import that runs on this node: how far it is, for whoever watches, and whether it is still wanted. It is kept in memory,
 * because its rows are one transaction: if the node dies, there was no import.
 */
public final class ImportRun {

    private final int rows;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean cancelled;

    private ImportRun(int rows) {
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    /** How many rows are written, though nobody else can see them yet. */
    public int done() {
        return done.get();
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** One more row; a {@link CancellationException} once the import was cancelled. */
    void next() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the import was cancelled");
        }
        done.incrementAndGet();
    }

    /** Those that run, one for a workspace. */
    @Component
    static class All {

        private final Map<TenantId, ImportRun> running = new ConcurrentHashMap<>();

        Optional<ImportRun> of(TenantId tenant) {
            return Optional.ofNullable(running.get(tenant));
        }

        ImportRun begin(TenantId tenant, int rows) {
            ImportRun run = new ImportRun(rows);
            running.put(tenant, run);
            return run;
        }

        void end(TenantId tenant) {
            running.remove(tenant);
        }

        void cancel(TenantId tenant) {
            of(tenant).ifPresent(run -> run.cancelled = true);
        }
    }
}
