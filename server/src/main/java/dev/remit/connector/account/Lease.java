package dev.remit.connector.account;

import java.time.Duration;

/**
 * Calls that one run may start.
 *
 * @param stretch in which they were taken
 * @param calls how many; none if there are none now
 * @param length how long they may start, or how long to wait if there are none
 */
record Lease(long stretch, int calls, Duration length) {

    static final Lease NONE = new Lease(0, 0, Duration.ZERO);
}
