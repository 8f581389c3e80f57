package dev.remit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:12:00Z");

    private final Ages ages = new Ages(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T05:12:00Z,today 06:12",
        "2026-11-19T23:30:00Z,today 00:30",
        "2026-11-19T22:30:00Z,19 Nov",
        "2025-03-14T12:00:00Z,14 Mar 2025"
    })
    void aTimeIsSaidInTheWorkspacesZoneWithTheYearOnlyIfAnother(Instant at, String words) {
        assertThat(ages.at(at)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T05:11:30Z,0 min",
        "2026-11-20T05:00:00Z,12 min",
        "2026-11-20T00:00:00Z,5 h",
        "2026-11-11T00:00:00Z,9 d",
        "2024-11-01T00:00:00Z,2 y"
    })
    void anAgeIsInTheLargestUnitThatCounts(Instant since, String words) {
        assertThat(ages.since(since)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16,4 d late", "2026-11-20,due today", "2026-11-21,due tomorrow", "2026-11-24,due in 4 d"})
    void aDueDayIsSaidFromToday(LocalDate day, String words) {
        assertThat(ages.due(day)).isEqualTo(words);
    }

    @Test
    void aRunningClockShowsAgeAndDue() {
        assertThat(ages.running(Instant.parse("2026-11-11T00:00:00Z"), Instant.parse("2026-11-16T12:00:00Z")))
                .isEqualTo("9 d · 4 d late");
    }

    @Test
    void theExactTimeNamesTheZone() {
        assertThat(ages.exact(NOW)).isEqualTo("20 Nov 2026, 06:12:00 CET");
    }
}
