package dev.remit.scan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.blackout.Blackout;
import dev.remit.scan.blackout.Blackouts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannedTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Blackouts NEVER = new Blackouts(List.of(), BERLIN);
    /** A Friday, 06:00 in Berlin. */
    private static final Instant DUE = Instant.parse("2026-11-20T05:00:00Z");

    private static ConnectionId connection(int n) {
        return new ConnectionId(UUID.nameUUIDFromBytes(new byte[] {(byte) n}));
    }

    @Test
    void connectionsThatAreDueTogetherAreSpreadEachAlwaysAlike() {
        Duration tenMinutes = Duration.ofMinutes(10);
        Set<Instant> starts = IntStream.range(0, 100)
                .mapToObj(n -> Planned.start(connection(n), DUE, tenMinutes, NEVER))
                .collect(Collectors.toSet());
        assertThat(starts).hasSizeGreaterThan(80).allSatisfy(start -> assertThat(Duration.between(DUE, start))
                .isBetween(Duration.ZERO, tenMinutes));
        assertThat(Planned.start(connection(1), DUE, tenMinutes, NEVER))
                .isEqualTo(Planned.start(connection(1), DUE, tenMinutes, NEVER));
    }

    @Test
    void withoutASpreadItStartsWhenItIsDue() {
        assertThat(Planned.start(connection(1), DUE, Duration.ZERO, NEVER)).isEqualTo(DUE);
    }

    @Test
    void inABlackoutItStartsSpreadAfterItsEnd() {
        Blackouts morning = new Blackouts(
                List.of(new Blackout(Set.of(DayOfWeek.FRIDAY), LocalTime.of(5, 0), LocalTime.of(9, 0))), BERLIN);
        Instant end = Instant.parse("2026-11-20T08:00:00Z");
        assertThat(Planned.start(connection(1), DUE, Duration.ZERO, morning)).isEqualTo(end);
        assertThat(Planned.start(connection(2), DUE, Duration.ofMinutes(10), morning))
                .isBetween(end, end.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aSpreadNeverLeadsIntoABlackout() {
        Blackouts soon = new Blackouts(
                List.of(new Blackout(Set.of(DayOfWeek.FRIDAY), LocalTime.of(6, 0, 1), LocalTime.of(7, 0))), BERLIN);
        IntStream.range(0, 50).forEach(n -> {
            Instant start = Planned.start(connection(n), DUE, Duration.ofMinutes(10), soon);
            assertThat(soon.free(start)).isEqualTo(start);
        });
    }
}
