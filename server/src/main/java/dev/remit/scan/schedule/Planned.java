package dev.remit.scan.schedule;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.blackout.Blackouts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection's schedule.
 *
 * @param spread within how long of being due a scan starts, so that not all of them start at once
 * @param next when the next scan starts; empty if never again
 */
public record Planned(ScanSchedule schedule, Duration spread, Optional<Instant> next) {

    /** When a scan that is due starts: spread, always alike for the same connection and time, and never in a blackout. */
    static Instant start(ConnectionId connection, Instant due, Duration spread, Blackouts blackouts) {
        long seconds =
                Math.floorMod(31L * connection.value().hashCode() + due.hashCode(), Math.max(1, spread.toSeconds()));
        return blackouts.free(blackouts.free(due).plusSeconds(seconds));
    }
}
