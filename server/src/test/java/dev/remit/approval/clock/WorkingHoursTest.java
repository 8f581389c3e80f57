package dev.remit.approval.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours STANDARD = WorkingHours.standard(BERLIN);

    @Test
    void nightsAndWeekendsAreNotCounted() {
        // Friday 20 November 2026, 15:00 in Berlin: two hours are left of the day
        assertThat(STANDARD.after(Instant.parse("2026-11-20T14:00:00Z"), 5)).isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    void aDayThatIsUsedUpEndsOnThatDay() {
        assertThat(STANDARD.after(Instant.parse("2026-11-20T14:00:00Z"), 2)).isEqualTo("2026-11-20T16:00:00Z");
    }

    @Test
    void whatComesInOnASaturdayCountsFromMondayMorning() {
        assertThat(STANDARD.after(Instant.parse("2026-11-21T14:00:00Z"), 1)).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void aHolidayIsNotCounted() {
        WorkingHours here = new WorkingHours(
                BERLIN,
                STANDARD.days(),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28")));
        assertThat(here.after(Instant.parse("2026-12-24T15:00:00Z"), 2)).isEqualTo("2026-12-29T09:00:00Z");
    }

    @Test
    void theHoursStayWhenTheClocksChange() {
        // Friday 23 October 2026, 16:00 summer time; winter time begins on the 25th
        assertThat(STANDARD.after(Instant.parse("2026-10-23T14:00:00Z"), 2)).isEqualTo("2026-10-26T09:00:00Z");
    }

    @Property
    void asManyWorkingHoursLieBetweenAsWereCounted(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long start,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll Set<DayOfWeek> days) {
        WorkingHours here = new WorkingHours(
                BERLIN,
                days.isEmpty() ? STANDARD.days() : days,
                LocalTime.of(8, 30),
                LocalTime.of(18, 0),
                Set.of(LocalDate.parse("2026-12-25")));
        Instant from = Instant.ofEpochSecond(start);
        Instant due = here.after(from, hours);
        assertThat(here.between(from, due)).isEqualTo(Duration.ofHours(hours));
        assertThat(here.between(due, from)).isEqualTo(Duration.ofHours(-hours));
        assertThat(here.after(from, hours + 1)).isAfter(due);
    }
}
