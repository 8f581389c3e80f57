package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aWeekendIsNotCounted() {
        // Friday 20 November 2026, 15:00 in Berlin
        assertThat(WorkingDays.after(Instant.parse("2026-11-20T14:00:00Z"), 2, BERLIN))
                .isEqualTo("2026-11-24T14:00:00Z");
    }

    @Test
    void whatComesInOnASaturdayCountsFromMonday() {
        assertThat(WorkingDays.after(Instant.parse("2026-11-21T14:00:00Z"), 1, BERLIN))
                .isEqualTo("2026-11-23T23:00:00Z");
    }

    @Test
    void theTimeOfDayStaysWhenTheClocksChange() {
        // Friday 23 October 2026, 12:00 summer time; winter time begins on the 25th
        assertThat(WorkingDays.after(Instant.parse("2026-10-23T10:00:00Z"), 1, BERLIN))
                .isEqualTo("2026-10-26T11:00:00Z");
    }
}
