package dev.remit.scan.blackout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlackoutsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static Blackouts of(Blackout... windows) {
        return new Blackouts(List.of(windows), BERLIN);
    }

    private static Blackout window(Set<DayOfWeek> days, String from, String until) {
        return new Blackout(days, LocalTime.parse(from), LocalTime.parse(until));
    }

    /** In the week of Monday 16 November 2026. */
    private static Instant at(int day, String time) {
        return LocalDateTime.parse("2026-11-%02dT%s".formatted(day, time))
                .atZone(BERLIN)
                .toInstant();
    }

    @Test
    void itIsFreeBeforeAndAfterAndFromTheMomentItEnds() {
        Blackouts office = of(window(WORKDAYS, "08:00", "18:00"));
        assertThat(office.free(at(16, "07:59"))).isEqualTo(at(16, "07:59"));
        assertThat(office.free(at(16, "08:00"))).isEqualTo(at(16, "18:00"));
        assertThat(office.free(at(16, "17:59"))).isEqualTo(at(16, "18:00"));
        assertThat(office.free(at(16, "18:00"))).isEqualTo(at(16, "18:00"));
        assertThat(office.free(at(21, "12:00"))).as("a Saturday").isEqualTo(at(21, "12:00"));
    }

    @Test
    void oneOverMidnightBelongsToTheDayItBeginsOn() {
        Blackouts night = of(window(Set.of(DayOfWeek.FRIDAY), "22:00", "06:00"));
        assertThat(night.free(at(21, "03:00"))).isEqualTo(at(21, "06:00"));
        assertThat(night.free(at(20, "03:00"))).isEqualTo(at(20, "03:00"));
    }

    @Test
    void theSameTimeTwiceIsAWholeDay() {
        Blackouts sunday = of(window(Set.of(DayOfWeek.SUNDAY), "00:00", "00:00"));
        assertThat(sunday.free(at(22, "12:00"))).isEqualTo(at(23, "00:00"));
    }

    @Test
    void thoseThatFollowEachOtherAreOne() {
        Blackouts both = of(window(WORKDAYS, "08:00", "12:00"), window(WORKDAYS, "12:00", "18:00"));
        assertThat(both.free(at(16, "09:00"))).isEqualTo(at(16, "18:00"));
    }

    @Test
    void itFollowsTheClockOfTheWorkspaceOverTheChangeOfTime() {
        Blackouts night = of(window(EnumSet.allOf(DayOfWeek.class), "01:00", "05:00"));
        Instant before = LocalDateTime.parse("2026-10-25T01:30").atZone(BERLIN).toInstant();
        assertThat(night.free(before))
                .isEqualTo(
                        LocalDateTime.parse("2026-10-25T05:00").atZone(BERLIN).toInstant());
    }

    @Test
    void aWindowIsStoredAsText() {
        Blackout window = window(WORKDAYS, "08:00", "18:30");
        assertThat(Blackout.of(window.text())).isEqualTo(window);
    }
}
