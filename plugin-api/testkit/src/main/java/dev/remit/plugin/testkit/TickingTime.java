package dev.remit.plugin.testkit;

import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Starts at a fixed moment; whoever sleeps moves it. */
final class TickingTime extends Clock implements Sleeper {

    private static final Instant USUAL = Instant.parse("2026-11-20T12:00:00Z");

    private Instant now;

    TickingTime() {
        this(Duration.ZERO);
    }

    /** Differs from the usual time by so much. */
    TickingTime(Duration skew) {
        now = USUAL.plus(skew);
    }

    @Override
    public void sleep(Duration duration, Cancellation cancellation) {
        cancellation.stopIfCancelled();
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
