package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorDescriptor.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** Lets no more calls start within any span of time than were declared, and no fewer. */
final class RateGate {

    private final RateLimit limit;
    private final Clock clock;
    private final Sleeper sleeper;
    private final ArrayDeque<Instant> started = new ArrayDeque<>();

    RateGate(RateLimit limit, Clock clock, Sleeper sleeper) {
        this.limit = limit;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    void pass(Cancellation cancellation) {
        cancellation.stopIfCancelled();
        if (started.size() == limit.requests()) {
            Instant free = started.removeFirst().plus(limit.per());
            Duration wait = Duration.between(clock.instant(), free);
            if (wait.isPositive()) {
                sleeper.sleep(wait, cancellation);
            }
        }
        started.addLast(clock.instant());
    }
}
