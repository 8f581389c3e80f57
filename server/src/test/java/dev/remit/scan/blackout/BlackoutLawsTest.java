package dev.remit.scan.blackout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BlackoutLawsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property
    void whatIsFreeIsNeverInABlackoutAndNeverEarlier(
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 6) Integer> days,
            @ForAll @IntRange(min = 0, max = 1_439) int from,
            @ForAll @IntRange(min = 0, max = 1_439) int until,
            @ForAll @IntRange(min = 0, max = 20_159) int minute) {
        List<Blackout> windows = days.stream()
                .map(day -> new Blackout(
                        Set.of(DayOfWeek.of(day + 1)),
                        LocalTime.MIDNIGHT.plusMinutes(from),
                        LocalTime.MIDNIGHT.plusMinutes(until)))
                .toList();
        Blackouts blackouts = new Blackouts(windows, BERLIN);
        Instant asked = Instant.parse("2026-10-19T00:00:00Z").plusSeconds(60L * minute);
        Instant free = blackouts.free(asked);
        assertThat(free).isAfterOrEqualTo(asked);
        assertThat(blackouts.free(free)).isEqualTo(free);
    }
}
