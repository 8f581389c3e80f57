package dev.remit.scan.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** When a connection is scanned, in the workspace's zone. */
public sealed interface ScanSchedule {

    /** Every day about this time. */
    record Daily(LocalTime at) implements ScanSchedule {}

    /** A Quartz expression of six or seven fields. */
    record Cron(String expression) implements ScanSchedule {}

    /** The expression that runs. */
    default String expression() {
        return switch (this) {
            case Cron(String expression) -> expression;
            case Daily(LocalTime at) -> at.getSecond() + " " + at.getMinute() + " " + at.getHour() + " * * ?";
        };
    }

    /** Over how long scans that are due together start, unless somebody said otherwise: an expression is meant literally. */
    default Duration usualSpread() {
        return switch (this) {
            case Cron cron -> Duration.ZERO;
            case Daily daily -> Duration.ofMinutes(10);
        };
    }

    /** When it is due next after this instant; empty if never again. */
    default Optional<Instant> next(Instant after, ZoneId zone) {
        try {
            CronExpression cron = new CronExpression(expression());
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
