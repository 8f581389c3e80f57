package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRuns;
import dev.remit.connector.RunEnd;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanStore.Held;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.access.IntegrationSeen.Kind;
import dev.remit.scan.snapshot.Completeness;
import dev.remit.scan.snapshot.Merge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a scan in one transaction: snapshot, access map, drift, evidence, and whoever listens, all or nothing. It holds the scan from
 * its first statement on: nobody takes it meanwhile, and who lost it before ends nothing.
 */
@Component
@Transactional
class ScanEnding {

    private final Rows rows;
    private final Merge merge;
    private final ConnectionRuns connections;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    /** The rows of scans, to write and to read. */
    @Component("scanEndingRows")
    record Rows(ScanStore scans, QuestionStore questions, ScanRows read) {}

    ScanEnding(Rows rows, Merge merge, ConnectionRuns connections, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.merge = merge;
        this.connections = connections;
        this.ledger = ledger;
        this.events = events;
    }

    /** The connector came to its end, or was brought to it. Whoever asked to stop it before this transaction is heard. */
    void ended(Held scan, RunEnd end) {
        rows.scans().hold(scan).ifPresent(pulse -> {
            Optional<String> stopped = pulse.cancel()
                    .or(() -> end.failure().filter(f -> f == Failure.CANCELLED).flatMap(f -> end.message()));
            if (stopped.isPresent()) {
                discard(scan, ScanState.CANCELLED, stopped.get(), Failure.CANCELLED);
            } else {
                conclude(scan, end);
            }
        });
    }

    /** Nothing of it can be used: thrown away, and what was known stays as of then. */
    void withoutSnapshot(Held scan, ScanState state, String message, Failure failure) {
        rows.scans().hold(scan).ifPresent(pulse -> discard(scan, state, message, failure));
    }

    private void conclude(Held scan, RunEnd end) {
        rows.questions()
                .answerOpen(
                        scan.id(), Coverage.unreachable(end.message().orElse("The scan ended before this question.")));
        List<QuestionStore.Ended> ended = rows.questions().ended(scan.id());
        ScanState state = state(ended);
        rows.questions().remember(scan.id());
        if (state == ScanState.FAILED) {
            String message =
                    end.message().or(() -> rows.read().firstGap(scan.id())).orElse("Nothing was answered.");
            discard(scan, state, message, end.failure().orElse(Failure.UNREACHABLE));
            return;
        }
        UUID connection = scan.connection().value();
        Merge.Result merged = merge.merge(
                scan.id().value(), connection, rows.read().connector(scan.connection()), completeness(ended));
        rows.scans().snapshot(scan.id(), merged.snapshot(), merged.catalogue(), drift(merged.seen()));
        finish(scan, state, end.message(), Optional.empty(), merged.seen());
    }

    private void discard(Held scan, ScanState state, String message, Failure failure) {
        merge.discard(scan.id().value());
        finish(
                scan,
                state,
                Optional.of(message),
                Optional.of(failure),
                merge.known(scan.connection().value()));
    }

    private void finish(
            Held scan,
            ScanState state,
            Optional<String> message,
            Optional<Failure> failure,
            List<IntegrationSeen> integrations) {
        ConnectionId connection = scan.connection();
        rows.scans().end(scan.id(), state, failure.map(Enum::name), message);
        if (state != ScanState.CANCELLED) {
            connections.record(connection, state == ScanState.FAILED ? message : Optional.empty());
        }
        Scan ended = rows.read().find(scan.id()).orElseThrow();
        Act act = Act.of("scan.ended", connection.subject())
                .with("scan", scan.id().toString())
                .with("state", state.code())
                .with("answered", ended.answered() + " of " + ended.questions().size());
        ledger.append(ended.drift()
                .map(d -> act.with("integrations", String.valueOf(d.integrations()))
                        .with("new", String.valueOf(d.appeared()))
                        .with("changed", String.valueOf(d.altered()))
                        .with("gone", String.valueOf(d.vanished())))
                .orElse(act));
        events.publishEvent(new ScanFinished(
                scan.id(),
                connection,
                ended.connectionName(),
                state,
                message.orElse(""),
                ended.questions(),
                integrations,
                ended.finishedAt().orElseThrow()));
    }

    private static ScanState state(List<QuestionStore.Ended> ended) {
        Set<Coverage.Status> ends =
                ended.stream().map(QuestionStore.Ended::status).collect(Collectors.toSet());
        if (Set.of(Coverage.Status.ANSWERED, Coverage.Status.NOT_EXPOSED).containsAll(ends)) {
            return ScanState.FINISHED;
        }
        return ends.contains(Coverage.Status.ANSWERED) || ends.contains(Coverage.Status.PARTIAL)
                ? ScanState.PARTIAL
                : ScanState.FAILED;
    }

    private static Completeness completeness(List<QuestionStore.Ended> ended) {
        return new Completeness(
                wholly(ended, Coverage.Status.ANSWERED),
                wholly(ended, Coverage.Status.PARTIAL, Coverage.Status.NOT_EXPOSED));
    }

    private static Set<Question> wholly(List<QuestionStore.Ended> ended, Coverage.Status... statuses) {
        return ended.stream()
                .filter(e -> e.whole() && Set.of(statuses).contains(e.status()))
                .map(QuestionStore.Ended::question)
                .collect(Collectors.toSet());
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
