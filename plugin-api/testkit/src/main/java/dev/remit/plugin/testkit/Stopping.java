package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.Transport;
import dev.remit.plugin.testkit.recorded.ReplayTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Scans on a thread of its own, cancels at a chosen moment, and waits no longer than a person would. */
final class Stopping {

    private static final String BECAUSE = "Cancelled by the test kit.";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration UNTIL_THE_MOMENT = Duration.ofSeconds(30);

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch moment = new CountDownLatch(1);
    private final AtomicReference<@Nullable ScanReport> end = new AtomicReference<>();
    private volatile boolean observedAfterwards;

    private final Scans scans;

    private Stopping(Scans scans) {
        this.scans = scans;
    }

    /** Right after an answer: no further request is sent. */
    static void afterAnswer(Scans scans, int last) {
        Stopping stopping = new Stopping(scans);
        int[] calls = new int[1];
        stopping.run(
                (recorded, call, right) -> {
                    if (++calls[0] == last) {
                        stopping.now();
                    }
                    return right;
                },
                (question, observation) -> {});
        assertThat(calls[0]).as("no request is sent after cancelling").isEqualTo(last);
    }

    /** While an answer does not come. */
    static void whileWaiting(Scans scans, int request) {
        Stopping stopping = new Stopping(scans);
        int[] calls = new int[1];
        stopping.run(
                (recorded, call, right) -> ++calls[0] == request ? stopping.hang(call) : right,
                (question, observation) -> {});
    }

    /** At the first thing that is reported, in the middle of an answer. */
    static void whileReporting(Scans scans) {
        Stopping stopping = new Stopping(scans);
        stopping.run((recorded, call, right) -> right, (question, observation) -> stopping.first());
    }

    private void first() {
        observedAfterwards |= cancellation.reason().isPresent();
        now();
    }

    private void now() {
        cancellation.cancel(BECAUSE);
        moment.countDown();
    }

    private void run(ReplayTransport.Twist twist, ScanObserver observer) {
        Thread scanning = Thread.ofPlatform().daemon().unstarted(() -> {
            end.set(scans.run(twist, cancellation, observer));
            moment.countDown(); // or nobody would come to it
        });
        scanning.start();
        try {
            assertThat(moment.await(UNTIL_THE_MOMENT.toMillis(), TimeUnit.MILLISECONDS))
                    .as("a scan sends its requests and reports within %s", UNTIL_THE_MOMENT)
                    .isTrue();
            cancellation.cancel(BECAUSE);
            assertThat(scanning.join(PATIENCE))
                    .as(
                            "a cancelled scan ends within a second; wait only by ScanContext.http(), call stopIfCancelled() in every"
                                    + " loop, and let CANCELLED pass")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test kit was interrupted", interrupted);
        } finally {
            scanning.interrupt();
        }
        assertThat(observedAfterwards)
                .as("nothing is reported after cancelling")
                .isFalse();
        assertThat(Optional.ofNullable(end.get()).flatMap(ScanReport::failure))
                .as("a connector passes cancellation on; it must not catch it and go on")
                .hasValueSatisfying(failure -> assertThat(failure.failure()).isEqualTo(Failure.CANCELLED));
    }

    private Transport.Answer hang(Transport.Call call) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        Cancellation.Registration registration = call.cancellation().onCancel(over::countDown);
        moment.countDown();
        try {
            over.await();
            throw new IOException("cancelled");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            registration.close();
        }
    }
}
