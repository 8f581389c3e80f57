package dev.remit.approval.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a workspace works. Due times are counted in these hours only.
 *
 * @param days at least one
 * @param from when a working day begins
 * @param until when it ends, after {@code from}
 * @param holidays days on which nobody works
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until, Set<LocalDate> holidays) {

    /** Longer than any due time: a calendar of holidays only would never come to an end. */
    private static final int LAST_DAY = 4_000;

    public WorkingHours {
        days = Set.copyOf(days);
        holidays = java.util.Collections.unmodifiableSet(new TreeSet<>(holidays));
        if (days.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException("no hour is a working hour");
        }
    }

    /** Monday to Friday, nine to five, without holidays: until the workspace says otherwise. */
    public static WorkingHours standard(ZoneId zone) {
        return new WorkingHours(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of());
    }

    /** When so many working hours have passed. */
    public Instant after(Instant start, int hours) {
        Duration left = Duration.ofHours(hours);
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int n = 0; n < LAST_DAY; n++, day = day.plusDays(1)) {
            Instant opens = later(opens(day), start);
            Duration open = open(opens, closes(day), day);
            if (!open.isZero() && left.compareTo(open) <= 0) {
                return opens.plus(left);
            }
            left = left.minus(open);
        }
        throw new IllegalStateException("no working hour in " + LAST_DAY + " days");
    }

    /** How much working time lies between the two; negative if the second is the earlier one. */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant closes = closes(day);
            sum = sum.plus(open(later(opens(day), start), closes.isBefore(end) ? closes : end, day));
        }
        return sum;
    }

    private Duration open(Instant from, Instant to, LocalDate day) {
        boolean works = days.contains(day.getDayOfWeek()) && !holidays.contains(day);
        return works && from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private Instant opens(LocalDate day) {
        return ZonedDateTime.of(day, from, zone).toInstant();
    }

    private Instant closes(LocalDate day) {
        return ZonedDateTime.of(day, until, zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
