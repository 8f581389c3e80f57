package dev.remit.database;

import java.io.IOException;
import java.time.Duration;

/** Waits for another process to reach a state; there is nothing to be notified by. */
final class Wait {

    private static final Duration STEP = Duration.ofMillis(40);

    private Wait() {}

    /** A condition that may look at files or connections. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Whether the condition came true in time. */
    static boolean until(Duration limit, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(STEP);
        }
        return true;
    }
}
