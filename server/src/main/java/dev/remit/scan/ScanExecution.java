package dev.remit.scan;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRun;
import dev.remit.connector.ConnectionRuns;
import dev.remit.connector.RunEnd;
import dev.remit.connector.RunEvent;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.scan.snapshot.Staging;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one scan on the calling thread: asks, stages what arrives in batches, shows progress, ends. */
@Component
class ScanExecution {

    private static final Duration TICK = Duration.ofMillis(100);

    private final ScanStore store;
    private final Staging staging;
    private final ConnectionRuns connections;
    private final ScanEnding ending;
    private final TransactionTemplate transaction;
    private final Duration deadline;

    ScanExecution(
            ScanStore store,
            Staging staging,
            ConnectionRuns connections,
            ScanEnding ending,
            TransactionTemplate transaction,
            @Value("${remit.scan.deadline:30m}") Duration deadline) {
        this.store = store;
        this.staging = staging;
        this.connections = connections;
        this.ending = ending;
        this.transaction = transaction;
        this.deadline = deadline;
    }

    /** Takes the scan and runs it; does nothing if another node was first. */
    void run(ScanId scan, String node) throws InterruptedException {
        Optional<ConnectionId> claimed = inTransaction(() -> store.claim(scan, node));
        if (claimed.isEmpty()) {
            return;
        }
        ConnectionId connection = claimed.get();
        Optional<RunEnd> end = read(scan, connection, node);
        end.ifPresent(e -> ending.ended(scan, connection, e));
    }

    /** It cannot go on; says so, unless somebody else has ended it meanwhile. */
    void abandon(ScanId scan, String node, Failure failure, String message) {
        inTransaction(() -> store.alive(scan, node).flatMap(pulse -> store.connection(scan)))
                .ifPresent(c -> ending.withoutSnapshot(scan, c, ScanState.FAILED, message, failure));
    }

    private Optional<RunEnd> read(ScanId scan, ConnectionId connection, String node) throws InterruptedException {
        Connection readable = connections.readable(connection);
        ConnectorDescriptor connector = connections.descriptor(readable);
        inTransaction(() -> {
            store.ask(scan, connector.questions(), connector.notExposed());
            return scan;
        });
        ConnectionRun run = connections.start(connection, connector.questions(), Map.of(), deadline);
        try {
            return follow(scan, run, node);
        } catch (InterruptedException e) {
            run.cancel("The console is stopping.");
            throw e;
        }
    }

    /** Empty if the scan was taken from this node. */
    private Optional<RunEnd> follow(ScanId scan, ConnectionRun run, String node) throws InterruptedException {
        ScanProgress progress = new ScanProgress();
        while (run.end().isEmpty()) {
            run.next(TICK).ifPresent(progress::take);
            if (progress.due() && !store(scan, run, node, progress)) {
                run.cancel("Another node took over.");
                return Optional.empty();
            }
        }
        return store(scan, run, node, progress) ? run.end() : Optional.empty();
    }

    private boolean store(ScanId scan, ConnectionRun run, String node, ScanProgress progress) {
        Optional<ScanStore.Pulse> pulse = inTransaction(() -> {
            staging.add(scan.value(), progress.batch());
            progress.progressed().forEach(p -> store.progress(scan, p.question(), p.done(), p.total()));
            progress.reached().forEach(r -> store.position(scan, r.question(), r.position()));
            for (RunEvent.Answered answer : progress.answers()) {
                store.answer(scan, answer.question(), answer.coverage());
            }
            return store.alive(scan, node);
        });
        progress.stored();
        pulse.flatMap(ScanStore.Pulse::cancel).ifPresent(run::cancel);
        return pulse.isPresent();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
