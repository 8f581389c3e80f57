package dev.remit.scan;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRuns;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.scan.blackout.BlackoutStore;
import dev.remit.shared.Ids;
import dev.remit.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops scans. */
@Service
public class ScanService {

    private final ScanStore store;
    private final ConnectionRuns connections;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Context context;
    private final Times times;

    ScanService(
            ScanStore store,
            ConnectionRuns connections,
            Ledger ledger,
            ApplicationEventPublisher events,
            Context context,
            Times times) {
        this.store = store;
        this.connections = connections;
        this.ledger = ledger;
        this.events = events;
        this.context = context;
        this.times = times;
    }

    /** Who acts, and where. */
    @Component
    record Context(CurrentTenant tenant, CurrentUser user) {}

    /** What time it is, and when a system may be read. */
    @Component("scanTimes")
    record Times(Clock clock, BlackoutStore blackouts, Ids ids) {}

    /**
     * Queues a scan, to be watched by its id; in a blackout it waits for the end of that. Refused while the connection is being
     * scanned, disabled or gone.
     */
    @PreAuthorize("hasAuthority('scan:run')")
    @Transactional
    public ScanId scanNow(ConnectionId connection) {
        Connection readable = connections.readable(connection);
        ScanId id = new ScanId(times.ids().next());
        Instant free = times.blackouts().of(connection).free(times.clock().instant());
        if (!store.queue(id, connection, context.user().find().flatMap(Actor::person), Optional.empty(), free)) {
            throw ScanRefusal.ALREADY_SCANNING.because(readable.name());
        }
        queued(id, connection, "scan.requested");
        return id;
    }

    /**
     * Queues the scan of a due run; empty if that was done before, the connection rests or is being scanned.
     *
     * @param start when it may begin
     */
    @PreAuthorize("hasAuthority('scan:run')")
    @Transactional
    public Optional<ScanId> scanDue(ConnectionId connection, Instant due, Instant start) {
        ScanId id = new ScanId(times.ids().next());
        if (connections.resting(connection)
                || !store.queue(id, connection, Optional.empty(), Optional.of(due), start)) {
            return Optional.empty();
        }
        queued(id, connection, "scan.due");
        return Optional.of(id);
    }

    /** Stops a scan; what it had read is thrown away, what was known stays. */
    @PreAuthorize("hasAuthority('scan:run')")
    @Transactional
    public void cancel(ScanId scan, String reason) {
        ConnectionId connection = store.connection(scan).orElseThrow(() -> ScanRefusal.SCAN_GONE.because());
        boolean active = store.cancel(scan, reason.isBlank() ? "Stopped by a person." : reason)
                .isPresent();
        if (!active) {
            throw ScanRefusal.NOT_RUNNING.because();
        }
        ledger.append(
                Act.of("scan.cancelled", connection.subject()).because(reason).with("scan", scan.toString()));
    }

    private void queued(ScanId id, ConnectionId connection, String act) {
        ledger.append(Act.of(act, connection.subject()).with("scan", id.toString()));
        events.publishEvent(new ScanQueued(context.tenant().get(), id));
    }
}
