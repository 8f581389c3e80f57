package dev.remit.connector.host;

import dev.remit.plugin.ConnectorException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connector's code at work in a thread of its own: thread-locals and the context class loader go when it ends. It can be
 * asked to stop; Java cannot force it. One that does not is <em>stuck</em>: its thread and classes stay until it ends by
 * itself, everything else goes on.
 */
public final class PluginRun<T> {

    private final CompletableFuture<PluginEnd<T>> end = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Long asked;

    PluginRun(String name, ClassLoader loader, Callable<T> work, Runnable afterwards) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            end.complete(PluginBoundary.call(work));
            over.countDown();
            afterwards.run();
        });
        thread.setContextClassLoader(loader);
    }

    void start() {
        thread.start();
    }

    /** The end, if it comes within that time. */
    public Optional<PluginEnd<T>> await(Duration wait) throws InterruptedException {
        if (!over.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        return Optional.ofNullable(end.getNow(null));
    }

    /** Does this when its code has ended, just before it is over; on its thread, or at once if it is over. */
    public void whenEnded(Runnable then) {
        CompletableFuture<Void> unused = end.thenRun(then);
    }

    /** Waits until the deadline, then asks it to stop. A run that did not end in time failed, whatever it does later. */
    public PluginEnd<T> awaitOrStop(Duration deadline, Duration grace) throws InterruptedException {
        Optional<PluginEnd<T>> inTime = await(deadline);
        if (inTime.isPresent()) {
            return inTime.get();
        }
        boolean stopped = stop(grace);
        return new PluginEnd.Failed<>(
                ConnectorException.Failure.TIMEOUT,
                "The connector did not finish within " + deadline.toSeconds() + " s"
                        + (stopped ? "." : " and does not react to being stopped."));
    }

    /** Asks it to stop and waits for it that long; false if it is stuck. */
    public boolean stop(Duration grace) throws InterruptedException {
        interrupt();
        return over.await(grace.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether it was asked to stop at least that long ago and goes on. */
    public boolean ignores(Duration grace) {
        Long since = asked;
        return since != null && alive() && System.nanoTime() - since >= grace.toNanos();
    }

    /** Whether its code is still being run. */
    public boolean alive() {
        return over.getCount() > 0;
    }

    /** Asks it to stop. */
    public void interrupt() {
        if (asked == null) {
            asked = System.nanoTime();
        }
        thread.interrupt();
    }

    void join(Duration wait) throws InterruptedException {
        thread.join(wait);
    }
}
