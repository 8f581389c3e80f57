package dev.remit.plugin.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock which only waiting moves on, and which remembers the waits. */
final class FakeTime extends Clock implements Sleeper {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @Override
    public void sleep(Duration duration, Cancellation cancellation) {
        cancellation.stopIfCancelled();
        waits.add(duration);
        now = now.plus(duration);
    }

    List<Duration> waits() {
        return waits;
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
