package dev.remit.approval.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts in working days, Monday to Friday, of the workspace's time zone. Public holidays are not known. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The same time of day so many working days later; from a weekend it counts from the Monday's start. */
    public static Instant after(Instant start, int days, ZoneId zone) {
        ZonedDateTime at = start.atZone(zone);
        if (isFree(at)) {
            while (isFree(at)) {
                at = at.plusDays(1);
            }
            at = at.toLocalDate().atStartOfDay(zone);
        }
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (!isFree(at)) {
                left--;
            }
        }
        return at.toInstant();
    }

    private static boolean isFree(ZonedDateTime at) {
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
