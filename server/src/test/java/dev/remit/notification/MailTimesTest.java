package dev.remit.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MailTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theDailyMailGoesOutAtTheNextSevenOfTheWorkspace() {
        assertThat(next("2026-11-27T05:59:59Z")).isEqualTo("2026-11-27T06:00:00Z");
        assertThat(next("2026-11-27T06:00:00Z")).isEqualTo("2026-11-28T06:00:00Z");
        assertThat(DigestHour.next(Instant.parse("2026-11-27T06:00:00Z"), ZoneId.of("America/New_York")))
                .isEqualTo("2026-11-27T12:00:00Z");
    }

    @Test
    void itStaysSevenWhenTheClocksChange() {
        assertThat(next("2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(next("2026-10-24T12:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
    }

    @Property
    void itIsAlwaysLaterByADayAtMostAndAtSeven(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);
        Instant next = DigestHour.next(now, BERLIN);
        assertThat(next).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(25 * 3_600));
        assertThat(next.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
    }

    @Property
    void pausesGrowAndStayWithinHours(@ForAll @IntRange(min = 1, max = 100) int tries) {
        assertThat(Letters.pause(tries))
                .isLessThanOrEqualTo(Letters.pause(tries + 1))
                .isBetween(Duration.ofMinutes(1), Duration.ofHours(4));
    }

    private static Instant next(String now) {
        return DigestHour.next(Instant.parse(now), BERLIN);
    }
}
