package dev.remit.demo;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.ScanId;
import dev.remit.scan.ScanService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Scans and waits until the scan has ended, however it did. */
@Component
@ConditionalOnProperty("remit.demo")
class Scanning {

    private static final long LONGEST_SECONDS = 60;

    private final ScanService scans;
    private final ConcurrentMap<ScanId, CompletableFuture<ScanId>> ends = new ConcurrentHashMap<>();
    private volatile boolean watching;

    Scanning(ScanService scans) {
        this.scans = scans;
    }

    String scan(ConnectionId connection) {
        watching = true;
        ScanId id = scans.scanNow(connection);
        end(id).orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        ends.remove(id);
        watching = false;
        return id.value().toString();
    }

    @TransactionalEventListener
    void on(ScanFinished finished) {
        if (watching) {
            end(finished.scan()).complete(finished.scan());
        }
    }

    private CompletableFuture<ScanId> end(ScanId scan) {
        return ends.computeIfAbsent(scan, id -> new CompletableFuture<>());
    }
}
