package dev.remit.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The console's clock in demo mode: set back while the demo's year is made, then the real one. It goes back for everybody
 * at once, because scans, seals and plug-ins work on threads of their own and have to live in the same year; nobody can be
 * signed in meanwhile. Set back it goes on by itself, and never backwards.
 */
@Component
@ConditionalOnProperty("remit.demo")
class DemoClock extends Clock {

    private final InstantSource real = InstantSource.system();
    private final AtomicReference<@Nullable Past> past = new AtomicReference<>();

    private record Past(Instant at, long since) {

        Instant now() {
            return at.plusNanos(System.nanoTime() - since);
        }
    }

    /** Sets the clock to a moment of the past, or a little later where that moment is over already. */
    void setBack(Instant to) {
        past.updateAndGet(before -> {
            Instant earliest = before == null ? to : before.now().plus(Duration.ofMillis(1));
            return new Past(to.isAfter(earliest) ? to : earliest, System.nanoTime());
        });
    }

    /** Back to the present. */
    void release() {
        past.set(null);
    }

    Instant present() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        Past set = past.get();
        return set == null ? real.instant() : set.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        DemoClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
