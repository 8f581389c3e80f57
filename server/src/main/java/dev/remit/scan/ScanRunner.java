package dev.remit.scan;

import dev.remit.scheduling.TenantThreads;
import dev.remit.shared.Ids;
import dev.remit.tenancy.TenantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs scans on this node: a bounded number at once, of one workspace a quarter of it; what does not fit waits. */
@Component
class ScanRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ScanRunner.class);

    private static final int SHARES = 4;

    private final ScanBoundary scans;
    private final int size;
    private final String node;
    private final Set<ScanId> submitted = ConcurrentHashMap.newKeySet();
    private @Nullable TenantThreads threads;

    ScanRunner(ScanBoundary scans, Ids ids, @Value("${remit.scan.threads:8}") int size) {
        this.scans = scans;
        this.size = size;
        this.node = ids.next().toString();
    }

    @TransactionalEventListener
    void onQueued(ScanQueued queued) {
        submit(queued.tenant(), queued.scan());
    }

    /** Runs it when a thread is free; one that waits or runs here already is not taken twice. */
    void submit(TenantId tenant, ScanId scan) {
        TenantThreads running = threads;
        if (running == null) {
            log.info("Scan {} waits for a node that runs scans", scan);
            return;
        }
        if (submitted.add(scan)) {
            running.run(tenant, () -> {
                try {
                    scans.run(tenant, scan, node);
                } finally {
                    submitted.remove(scan);
                }
            });
        }
    }

    /** Under which name this node holds scans. */
    String node() {
        return node;
    }

    @Override
    public void start() {
        threads = new TenantThreads("scan", size, Math.max(1, size / SHARES));
    }

    @Override
    public void stop() {
        TenantThreads running = threads;
        if (running == null) {
            return;
        }
        threads = null;
        submitted.clear();
        try {
            if (!running.stop(10)) {
                log.warn("Scans did not stop in time; another node goes on with them, or this one after its start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
