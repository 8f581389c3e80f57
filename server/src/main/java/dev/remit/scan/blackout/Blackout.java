package dev.remit.scan.blackout;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A time of the week, in the workspace's zone.
 *
 * @param days on which it begins
 * @param until on the next day if it is not after {@code from}; the same as {@code from}: a whole day
 */
public record Blackout(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    public Blackout {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    boolean overMidnight() {
        return !until.isAfter(from);
    }

    /** As stored. */
    String text() {
        return days.stream().map(DayOfWeek::name).collect(Collectors.joining(",")) + " " + from + "-" + until;
    }

    static Blackout of(String text) {
        String[] parts = text.split("[ -]", -1);
        return new Blackout(
                Arrays.stream(parts[0].split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(parts[1]),
                LocalTime.parse(parts[2]));
    }
}
