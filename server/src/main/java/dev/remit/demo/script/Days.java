package dev.remit.demo.script;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Gives the acts of one thing their times: on working days, by daylight, one after the other. */
public final class Days {

    private static final Duration APART = Duration.ofMinutes(23);

    private final LocalDate last;
    private final ZoneId zone;
    private final int minute;
    private Instant latest = Instant.MIN;

    /** {@code seed} moves its acts within the day, so that not everything happens at nine. */
    public Days(Instant last, ZoneId zone, String seed) {
        this.last = LocalDate.ofInstant(last, zone);
        this.zone = zone;
        this.minute = Math.floorMod(seed.hashCode() * 31, 420);
    }

    /** On the working day at or before that many days before the last one, and after everything asked for earlier. */
    public Instant before(int days) {
        LocalDate day = last.minusDays(Math.max(1, days));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        int shifted = Math.floorMod(minute + days * 47, 480);
        Instant at = day.atTime(8, 40)
                .plusMinutes(shifted)
                .plusSeconds(minute % 60)
                .atZone(zone)
                .toInstant();
        return later(at);
    }

    /** A little after the act before. */
    public Instant soon() {
        return later(latest);
    }

    private Instant later(Instant at) {
        Instant earliest = latest.equals(Instant.MIN) ? at : latest.plus(APART);
        latest = at.isAfter(earliest) ? at : earliest;
        return latest;
    }
}
