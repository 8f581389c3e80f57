package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRuns;
import dev.remit.connector.RunEnd;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.access.IntegrationSeen.Kind;
import dev.remit.scan.snapshot.Merge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a scan in one transaction: snapshot, access map, drift, evidence, and whoever listens, all or nothing. */
@Component
@Transactional
class ScanEnding {

    private final ScanStore store;
    private final ScanRows rows;
    private final Merge merge;
    private final ConnectionRuns connections;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ScanEnding(
            ScanStore store,
            ScanRows rows,
            Merge merge,
            ConnectionRuns connections,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rows = rows;
        this.merge = merge;
        this.connections = connections;
        this.ledger = ledger;
        this.events = events;
    }

    /** The connector came to its end, or was brought to it. */
    void ended(ScanId scan, ConnectionId connection, RunEnd end) {
        if (end.failure().filter(f -> f == Failure.CANCELLED).isPresent()) {
            withoutSnapshot(scan, connection, ScanState.CANCELLED, end.message().orElse("Stopped."), Failure.CANCELLED);
            return;
        }
        store.answerOpen(scan, Coverage.unreachable(end.message().orElse("The scan ended before this question.")));
        Map<Question, Coverage.Status> statuses = store.statuses(scan);
        ScanState state = state(statuses);
        if (state == ScanState.FAILED) {
            store.remember(scan, connection);
            withoutSnapshot(
                    scan,
                    connection,
                    state,
                    end.message().or(() -> rows.firstGap(scan)).orElse("Nothing was answered."),
                    end.failure().orElse(Failure.UNREACHABLE));
            return;
        }
        Set<Question> answered = statuses.entrySet().stream()
                .filter(e -> e.getValue() == Coverage.Status.ANSWERED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        store.remember(scan, connection);
        Merge.Result merged = merge.merge(scan.value(), connection.value(), system(connection), answered);
        store.snapshot(scan, merged.snapshot(), merged.catalogue(), drift(merged.seen()));
        finish(scan, connection, state, end.message(), Optional.empty(), merged.seen());
    }

    /** Nothing of it can be used: thrown away, and what was known stays as of then. */
    void withoutSnapshot(ScanId scan, ConnectionId connection, ScanState state, String message, Failure failure) {
        merge.discard(scan.value());
        finish(scan, connection, state, Optional.of(message), Optional.of(failure), merge.known(connection.value()));
    }

    private void finish(
            ScanId scan,
            ConnectionId connection,
            ScanState state,
            Optional<String> message,
            Optional<Failure> failure,
            List<IntegrationSeen> integrations) {
        store.end(scan, state, failure.map(Enum::name), message);
        if (state != ScanState.CANCELLED) {
            connections.record(connection, state == ScanState.FAILED ? message : Optional.empty());
        }
        Scan ended = rows.find(scan).orElseThrow();
        Act act = Act.of("scan.ended", connection.subject())
                .with("scan", scan.toString())
                .with("state", state.code())
                .with("answered", ended.answered() + " of " + ended.questions().size());
        ledger.append(ended.drift()
                .map(d -> act.with("integrations", String.valueOf(d.integrations()))
                        .with("new", String.valueOf(d.appeared()))
                        .with("changed", String.valueOf(d.altered()))
                        .with("gone", String.valueOf(d.vanished())))
                .orElse(act));
        events.publishEvent(new ScanFinished(
                scan,
                connection,
                ended.connectionName(),
                state,
                message.orElse(""),
                ended.questions(),
                integrations,
                ended.finishedAt().orElseThrow()));
    }

    private String system(ConnectionId connection) {
        return rows.connector(connection);
    }

    private static ScanState state(Map<Question, Coverage.Status> statuses) {
        Set<Coverage.Status> ends = Set.copyOf(statuses.values());
        if (Set.of(Coverage.Status.ANSWERED, Coverage.Status.NOT_EXPOSED).containsAll(ends)) {
            return ScanState.FINISHED;
        }
        return ends.contains(Coverage.Status.ANSWERED) || ends.contains(Coverage.Status.PARTIAL)
                ? ScanState.PARTIAL
                : ScanState.FAILED;
    }

    private static Scan.Drift drift(List<IntegrationSeen> seen) {
        return new Scan.Drift(
                seen.size() - count(seen, Kind.GONE),
                count(seen, Kind.NEW) + count(seen, Kind.RETURNED),
                count(seen, Kind.CHANGED),
                count(seen, Kind.GONE));
    }

    private static int count(List<IntegrationSeen> seen, Kind kind) {
        return (int) seen.stream()
                .flatMap(s -> s.change().stream())
                .filter(c -> c.kind() == kind)
                .count();
    }
}
