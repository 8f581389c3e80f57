package dev.remit.connector;

import dev.remit.connector.host.PluginEnd;
import dev.remit.connector.host.PluginRun;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connector reading a system. What it reports is taken from a short queue, so a connector that reports faster than its
 * facts are stored waits, and one that reports nothing more can be given up on. Not thread-safe: one reader.
 */
public final class ConnectionRun {

    /** As many again may have been taken and wait for their turn. */
    private static final int QUEUE = 500;

    private static final Duration GRACE = Duration.ofSeconds(1);

    /** An empty one says that the connector's code has ended, so that nobody waits for more. */
    private final BlockingQueue<Optional<RunEvent>> events = new ArrayBlockingQueue<>(QUEUE);

    /** Taken from the queue at one time, as a connector that waits for room in it is woken for each that leaves. */
    private final Queue<Optional<RunEvent>> taken = new ArrayDeque<>(QUEUE);

    private final Cancellation cancellation = new Cancellation();
    private final long deadline;
    private @Nullable PluginRun<ScanReport> run;
    private @Nullable RunEnd end;
    private volatile boolean abandoned;

    ConnectionRun(Duration deadline) {
        this.deadline = System.nanoTime() + deadline.toNanos();
    }

    void runs(PluginRun<ScanReport> started) {
        run = started;
        started.whenEnded(() -> events.offer(Optional.empty()));
    }

    Cancellation cancellation() {
        return cancellation;
    }

    ScanObserver observer() {
        return new Queueing();
    }

    /** The next report, if one comes within that time. */
    public Optional<RunEvent> next(Duration wait) throws InterruptedException {
        if (taken.isEmpty()) {
            events.drainTo(taken);
        }
        Optional<RunEvent> event = taken.poll();
        if (event == null && end == null && started().alive()) {
            event = events.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        }
        if (event != null && event.isPresent()) {
            return event;
        }
        if (event != null) {
            started().await(wait);
        }
        if (end == null && empty()) {
            lookAfter();
        }
        return Optional.empty();
    }

    private PluginRun<ScanReport> started() {
        return java.util.Objects.requireNonNull(run, "the run was started");
    }

    /** How it ended; empty as long as it reads or reports are left to take. */
    public Optional<RunEnd> end() {
        return abandoned || empty() ? Optional.ofNullable(end) : Optional.empty();
    }

    private boolean empty() {
        return taken.isEmpty() && events.isEmpty();
    }

    /** Ends it; it stops at its next step, or is given up on. */
    public void cancel(String because) {
        cancellation.cancel(because);
    }

    /** Lets go of it at once: what it reports from now on counts no more, and it never waits for somebody to take it. */
    public void abandon(String because) {
        abandoned = true;
        cancellation.cancel(because);
        started().interrupt();
        taken.clear();
        events.clear();
    }

    private void lookAfter() throws InterruptedException {
        PluginRun<ScanReport> running = started();
        boolean overdue = System.nanoTime() - deadline > 0;
        if (overdue) {
            cancellation.cancel("The scan took longer than it may.");
        }
        if (cancellation.reason().isPresent() && running.alive()) {
            drainWhile(running);
        }
        if (!running.alive()) {
            end = ended(running.await(Duration.ZERO).orElseThrow(), overdue);
        } else if (cancellation.reason().isPresent()) {
            abandoned = true;
            end = RunEnd.failed(
                    overdue ? Failure.TIMEOUT : Failure.CANCELLED,
                    cancellation.reason().get() + " The connector does not react to being stopped.",
                    true);
        }
    }

    /** After a cancellation nothing reported counts; taking it lets a waiting connector see that it should stop. */
    private void drainWhile(PluginRun<ScanReport> running) throws InterruptedException {
        events.clear();
        running.stop(GRACE);
        events.clear();
    }

    private static RunEnd ended(PluginEnd<ScanReport> end, boolean overdue) {
        return switch (end) {
            case PluginEnd.Done<ScanReport>(ScanReport report) ->
                new RunEnd(
                        report.failure().map(f -> cause(f.failure(), overdue)),
                        report.failure().map(ConnectorException::getMessage),
                        report.coverage(),
                        false);
            case PluginEnd.Failed<ScanReport>(Failure failure, String message) ->
                RunEnd.failed(cause(failure, overdue), message, false);
            // the message of an unforeseen exception may hold anything, a secret included: its type has to do
            case PluginEnd.Crashed<ScanReport>(String exception, String message) ->
                RunEnd.failed(
                        Failure.MALFORMED, "The connector failed with " + exception + ". Tell its vendor.", false);
        };
    }

    private static Failure cause(Failure failure, boolean overdue) {
        return overdue && failure == Failure.CANCELLED ? Failure.TIMEOUT : failure;
    }

    /** Works on the connector's thread. */
    private final class Queueing implements ScanObserver {

        @Override
        public void observed(Question question, Observation observation) {
            put(new RunEvent.Observed(question, observation));
        }

        @Override
        public void progressed(Question question, long done, OptionalLong total) {
            put(new RunEvent.Progressed(question, done, total));
        }

        @Override
        public void answered(Question question, Coverage coverage) {
            put(new RunEvent.Answered(question, coverage));
        }

        @Override
        public void reached(Question question, String position) {
            put(new RunEvent.Reached(question, position));
        }

        @Override
        public void marked(Question question, String position) {
            put(new RunEvent.Marked(question, position));
        }

        private void put(RunEvent event) {
            if (abandoned) {
                throw new ConnectorException(Failure.CANCELLED, "The console gave up on this scan.");
            }
            try {
                events.put(Optional.of(event));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConnectorException(Failure.CANCELLED, "The scan was stopped.");
            }
        }
    }
}
