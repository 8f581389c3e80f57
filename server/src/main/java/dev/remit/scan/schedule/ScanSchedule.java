package dev.remit.scan.schedule;

import dev.remit.connector.ConnectionId;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** When a connection is scanned, in the workspace's zone. */
public sealed interface ScanSchedule {

    /** Every day about this time: spread over ten minutes, so that not all connections start at once. */
    record Daily(LocalTime at) implements ScanSchedule {}

    /** A Quartz expression of six or seven fields, taken literally. */
    record Cron(String expression) implements ScanSchedule {}

    /** The expression that runs; always the same for one connection. */
    default String expression(ConnectionId connection) {
        return switch (this) {
            case Cron(String expression) -> expression;
            case Daily(LocalTime at) -> {
                LocalTime spread =
                        at.plusSeconds(Math.floorMod(connection.value().hashCode(), 600));
                yield spread.getSecond() + " " + spread.getMinute() + " " + spread.getHour() + " * * ?";
            }
        };
    }

    /** When it is due next after this instant; empty if never again. */
    default Optional<Instant> next(ConnectionId connection, Instant after, ZoneId zone) {
        try {
            CronExpression cron = new CronExpression(expression(connection));
            cron.setTimeZone(TimeZone.getTimeZone(zone));
            return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after)))
                    .map(Date::toInstant);
        } catch (ParseException e) {
            throw new IllegalStateException("schedules are checked before they are stored", e);
        }
    }

    /** As stored. */
    default String rule() {
        return switch (this) {
            case Daily(LocalTime at) -> "daily " + at;
            case Cron(String expression) -> "cron " + expression;
        };
    }

    static ScanSchedule of(String rule) {
        return rule.startsWith("daily ") ? new Daily(LocalTime.parse(rule.substring(6))) : new Cron(rule.substring(5));
    }
}
