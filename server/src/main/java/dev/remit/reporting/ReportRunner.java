package dev.remit.reporting;

import dev.remit.shared.Ids;
import dev.remit.tenancy.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The threads reports are rendered on: a bounded number per node; what does not fit waits. */
@Component
class ReportRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReportRunner.class);

    private final ReportBoundary reports;
    private final int size;
    private final String node;
    private final Map<ReportId, TenantId> running = new ConcurrentHashMap<>();
    private @Nullable ExecutorService threads;

    ReportRunner(ReportBoundary reports, Ids ids, @Value("${remit.reports.threads:2}") int size) {
        this.reports = reports;
        this.size = size;
        this.node = ids.next().toString();
    }

    /** A report waits to be rendered. */
    record Queued(TenantId tenant, ReportId report) {}

    @TransactionalEventListener
    void onQueued(Queued queued) {
        submit(queued.tenant(), queued.report());
    }

    void submit(TenantId tenant, ReportId report) {
        ExecutorService open = threads;
        if (open == null || open.isShutdown()) {
            log.info("Report {} waits for a node that renders reports", report);
            return;
        }
        open.execute(() -> {
            running.put(report, tenant);
            try {
                reports.run(tenant, report, node);
            } finally {
                running.remove(report);
            }
        });
    }

    /** Shows the other nodes that this one still lives, also while a long document says nothing about its progress. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void stillAlive() {
        running.forEach((report, tenant) -> reports.alive(tenant, report, node));
    }

    @Override
    public void start() {
        threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().name("report-", 1).daemon().factory());
    }

    @Override
    public void stop() {
        ExecutorService open = threads;
        if (open == null) {
            return;
        }
        threads = null;
        open.shutdownNow();
        try {
            if (!open.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Reports did not stop in time; they are rendered again at the next start");
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
