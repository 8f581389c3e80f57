package dev.remit.shared;

import java.time.Instant;

/** From {@code from} (inclusive) to {@code to} (exclusive). */
public record TimeRange(Instant from, Instant to) {

    public TimeRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range from " + from + " cannot end at " + to);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
