package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends one run from outside: from any thread, once, with a reason a person can read. Waiting and reading end at once. */
public final class Cancellation {

    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Set<Runnable> hooks = ConcurrentHashMap.newKeySet();

    /** Ends the run; later calls change nothing. */
    public void cancel(String because) {
        if (reason.compareAndSet(null, because)) {
            cancelled.countDown();
            hooks.forEach(Runnable::run);
        }
    }

    /** Why the run was ended; empty while it may go on. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }

    /**
     * Returns at once while the run may go on. A thread that was interrupted counts as cancelled.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#CANCELLED}
     */
    public void stopIfCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            cancel("The run was stopped by the console.");
        }
        reason().ifPresent(because -> {
            throw new ConnectorException(ConnectorException.Failure.CANCELLED, because);
        });
    }

    /** Waits that long, less if the run is ended meanwhile; then as {@link #stopIfCancelled()}. */
    public void await(Duration duration) {
        try {
            cancelled.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stopIfCancelled();
    }

    /** Runs the action when the run is ended, at once if it already was; closing the registration withdraws it. */
    public Registration onCancel(Runnable action) {
        hooks.add(action);
        if (reason().isPresent()) {
            action.run();
        }
        return () -> hooks.remove(action);
    }

    /** Withdraws an action. */
    public interface Registration {

        /** The action will not run any more. */
        void close();
    }
}
