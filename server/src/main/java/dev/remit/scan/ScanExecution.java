package dev.remit.scan;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionRun;
import dev.remit.connector.ConnectionRuns;
import dev.remit.connector.RunEnd;
import dev.remit.connector.RunQuestions;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.scan.ScanStore.Held;
import dev.remit.scan.ScanStore.Pulse;
import dev.remit.scan.blackout.BlackoutStore;
import dev.remit.scan.snapshot.Staging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one scan on the calling thread: asks, stages what arrives in batches, shows progress, ends. */
@Component
class ScanExecution {

    private static final Duration TICK = Duration.ofMillis(100);

    private final Rows rows;
    private final Staging staging;
    private final ConnectionRuns connections;
    private final ScanEnding ending;
    private final TransactionTemplate transaction;
    private final Limits limits;

    /** When a scan has to stop. */
    @Component("scanLimits")
    static final class Limits {

        private final Clock clock;
        private final BlackoutStore blackouts;
        private final Duration deadline;

        Limits(Clock clock, BlackoutStore blackouts, @Value("${remit.scan.deadline:30m}") Duration deadline) {
            this.clock = clock;
            this.blackouts = blackouts;
            this.deadline = deadline;
        }
    }

    /** The rows of scans and of their questions. */
    @Component("scanExecutionRows")
    record Rows(ScanStore scans, QuestionStore questions) {}

    ScanExecution(
            Rows rows,
            Staging staging,
            ConnectionRuns connections,
            ScanEnding ending,
            TransactionTemplate transaction,
            Limits limits) {
        this.rows = rows;
        this.staging = staging;
        this.connections = connections;
        this.ending = ending;
        this.transaction = transaction;
        this.limits = limits;
    }

    /** Takes a scan; empty if another node was first, or its time has not come. */
    Optional<Held> take(ScanId scan, String node) {
        return inTransaction(() -> rows.scans().claim(scan, node));
    }

    /** Runs a scan that was taken, from its beginning or from where another node left it. */
    void run(Held scan) throws InterruptedException {
        Connection connection = connections.readable(scan.connection());
        ConnectorDescriptor connector = connections.descriptor(connection);
        String readWith = connection.version() + " " + connector.version();
        RunQuestions questions =
                inTransaction(() -> rows.questions().prepare(scan.id(), scan.connection(), readWith, connector));
        Optional<RunEnd> end = questions.asked().isEmpty()
                ? Optional.of(new RunEnd(Optional.empty(), Optional.empty(), Map.of(), false))
                : read(scan, questions);
        end.ifPresent(e -> ending.ended(scan, e));
    }

    /** It cannot go on; says so, unless somebody else has it meanwhile. */
    void fail(Held scan, Failure failure, String message) {
        ending.withoutSnapshot(scan, ScanState.FAILED, message, failure);
    }

    /** This node stops; another goes on where it was. */
    void giveBack(Held scan) {
        giveBack(scan, Instant.EPOCH);
    }

    private void giveBack(Held scan, Instant from) {
        inTransaction(() -> {
            rows.scans().giveBack(scan, from);
            return scan;
        });
    }

    /** Until when its system is to be left alone; empty if it may be read now. */
    private Optional<Instant> leftAlone(Held scan) {
        Instant now = limits.clock.instant();
        return Optional.of(limits.blackouts.of(scan.connection()).free(now)).filter(now::isBefore);
    }

    /** Empty if the scan was taken from this node, or given back because its system is to be left alone now. */
    private Optional<RunEnd> read(Held scan, RunQuestions questions) throws InterruptedException {
        Optional<Instant> until = leftAlone(scan);
        if (until.isPresent()) {
            giveBack(scan, until.get());
            return Optional.empty();
        }
        ConnectionRun run = connections.start(scan.connection(), questions, limits.deadline);
        boolean ended = false;
        try {
            Optional<RunEnd> end = follow(scan, run);
            ended = end.isPresent();
            return end;
        } finally {
            if (!ended) {
                run.abandon("The console lets go of this scan.");
            }
        }
    }

    private Optional<RunEnd> follow(Held scan, ConnectionRun run) throws InterruptedException {
        ScanProgress progress = new ScanProgress();
        while (run.end().isEmpty()) {
            run.next(TICK).ifPresent(progress::take);
            if (progress.due()) {
                Optional<Instant> until = leftAlone(scan);
                if (!store(scan, run, progress)) {
                    return Optional.empty();
                } else if (until.isPresent()) {
                    giveBack(scan, until.get());
                    return Optional.empty();
                }
            }
        }
        return store(scan, run, progress) ? run.end() : Optional.empty();
    }

    private boolean store(Held scan, ConnectionRun run, ScanProgress progress) {
        Optional<Pulse> pulse = inTransaction(() -> {
            Optional<Pulse> held = rows.scans().hold(scan);
            held.ifPresent(p -> write(scan.id(), progress));
            return held;
        });
        progress.stored();
        pulse.flatMap(Pulse::cancel).ifPresent(run::cancel);
        return pulse.isPresent();
    }

    /** Facts and how far they go together, so that a checkpoint never says more than is kept. */
    private void write(ScanId scan, ScanProgress progress) {
        staging.add(scan.value(), progress.batch());
        QuestionStore questions = rows.questions();
        progress.progressed().forEach(p -> questions.progress(scan, p.question(), p.done(), p.total()));
        progress.reached().forEach(r -> questions.position(scan, r.question(), r.position()));
        progress.marked().forEach(m -> questions.watermark(scan, m.question(), m.position()));
        progress.answers().forEach(a -> questions.answer(scan, a.question(), a.coverage()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
