package dev.remit.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes time-ordered ids (UUID version 7, RFC 9562), so that an index on them grows at its end. Each is greater than those made
 * before it, from whichever thread, also within a millisecond (section 6.2, method 1): what happened at one moment keeps its order.
 * A clock that was set back by more than a second is followed.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long SET_BACK = Duration.ofSeconds(1).toMillis() << COUNTER_BITS;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long moment = last.updateAndGet(before -> now > before || before - now > SET_BACK ? now : before + 1);
        long high = (moment >>> COUNTER_BITS << 16) | 0x7000L | (moment & 0x0fffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
