package dev.remit.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes time-ordered ids (UUID version 7, RFC 9562), so that an index on them grows at its end. */
public final class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0fffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
