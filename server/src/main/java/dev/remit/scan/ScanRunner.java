package dev.remit.scan;

import dev.remit.shared.Ids;
import dev.remit.tenancy.TenantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The threads scans run on: a bounded number per node; what does not fit waits. */
@Component
class ScanRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ScanRunner.class);

    private final ScanBoundary scans;
    private final int size;
    private final String node;
    private final Set<ScanId> submitted = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService threads;

    ScanRunner(ScanBoundary scans, Ids ids, @Value("${remit.scan.threads:4}") int size) {
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
        ExecutorService running = threads;
        if (running == null || running.isShutdown()) {
            log.info("Scan {} waits for a node that runs scans", scan);
            return;
        }
        if (submitted.add(scan)) {
            running.execute(() -> {
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
        threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().name("scan-", 1).daemon().factory());
    }

    @Override
    public void stop() {
        ExecutorService running = threads;
        if (running == null) {
            return;
        }
        threads = null;
        running.shutdownNow();
        submitted.clear();
        try {
            if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
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
