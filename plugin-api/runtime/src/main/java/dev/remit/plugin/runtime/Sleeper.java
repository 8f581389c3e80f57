package dev.remit.plugin.runtime;

import java.time.Duration;

/** How the runtime waits; tests advance a clock instead. */
@FunctionalInterface
public interface Sleeper {

    /** Waits that long unless the run is cancelled; then throws as {@link Cancellation#stopIfCancelled()}. */
    void sleep(Duration duration, Cancellation cancellation);

    /** Really waits. */
    static Sleeper real() {
        return (duration, cancellation) -> cancellation.await(duration);
    }
}
