package dev.remit.reporting;

import dev.remit.reports.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntPredicate;

/** Tells the progress of a rendering at most twice a second, and learns that way whether it is still wanted. */
final class WatchedProgress implements Progress {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Clock clock;
    private final IntPredicate tell;
    private Instant told = Instant.MIN;
    private boolean unwanted;

    WatchedProgress(Clock clock, IntPredicate tell) {
        this.clock = clock;
        this.tell = tell;
    }

    @Override
    public void reached(double part) {
        Instant now = clock.instant();
        if (told.isBefore(now.minus(PAUSE))) {
            told = now;
            // 100 is said by whoever stores the document
            unwanted = !tell.test((int) Math.min(99, Math.floor(part * 100)));
        }
    }

    @Override
    public boolean cancelled() {
        return unwanted;
    }
}
