package dev.remit.connector.account;

import dev.remit.plugin.ConnectorDescriptor.RateLimit;
import java.time.Duration;
import java.util.Arrays;

/**
 * Counts calls by stretches of time. A call that was taken in a stretch starts before its end, so no more calls than allowed start
 * within any span as long as the limit's, wherever it begins. Times are in microseconds of the database's clock.
 */
final class Window {

    /** In a limit's span: the more, the less time is lost at its edges. */
    static final int STRETCHES = 40;

    private final RateLimit limit;
    private final long length;
    private final int[] taken;
    private long newest;

    /** As stored; {@code taken} has the oldest first. */
    Window(RateLimit limit, long newest, int... taken) {
        this.limit = limit;
        this.length = Math.max(1, Math.ceilDiv(micros(limit.per()), STRETCHES));
        this.newest = newest;
        this.taken = Arrays.copyOf(taken, STRETCHES + 1);
    }

    /** Goes to the present; a clock that went back changes nothing. */
    void moveTo(long now) {
        long present = now / length;
        int passed = Math.clamp(present - newest, 0, taken.length);
        if (passed > 0) {
            System.arraycopy(taken, passed, taken, 0, taken.length - passed);
            Arrays.fill(taken, taken.length - passed, taken.length, 0);
            newest = present;
        }
    }

    /** Takes so many calls, or as many as there are. */
    int take(int wanted) {
        long used = Arrays.stream(taken).asLongStream().sum();
        int granted = Math.clamp(limit.requests() - used, 0, wanted);
        taken[STRETCHES] += granted;
        return granted;
    }

    /** Calls that were taken in that stretch and did not start. */
    void giveBack(long stretch, int unused) {
        long place = STRETCHES - (newest - stretch);
        if (place >= 0 && place <= STRETCHES) {
            taken[(int) place] = Math.max(0, taken[(int) place] - unused);
        }
    }

    /** How long calls that are taken now may start. */
    Duration left(long now) {
        return duration((newest + 1) * length - now);
    }

    /** How long it takes until the oldest calls count no more. */
    Duration untilFree(long now) {
        int oldest = 0;
        while (oldest < STRETCHES && taken[oldest] == 0) {
            oldest++;
        }
        return duration((newest + oldest + 1) * length - now);
    }

    long newest() {
        return newest;
    }

    Integer[] taken() {
        return Arrays.stream(taken).boxed().toArray(Integer[]::new);
    }

    private static long micros(Duration duration) {
        return Math.max(1, duration.toNanos() / 1_000);
    }

    private static Duration duration(long micros) {
        return Duration.ofNanos(Math.max(1, micros) * 1_000);
    }
}
