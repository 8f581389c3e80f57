package dev.remit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void idsOfOneMillisecondKeepTheOrderTheyWereMadeIn() {
        Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC));
        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.getFirst().version()).isEqualTo(7);
        assertThat(made.getFirst().variant()).isEqualTo(2);
        assertThat(millis(made.getFirst())).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void idsThatThreadsMakeAtOnceAreInOrderForEachAndNoTwoShareTheirTime() {
        Ids ids = new Ids(Clock.systemUTC());
        List<List<UUID>> made = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> Stream.generate(ids::next).limit(5_000).toList())
                .toList();
        assertThat(made).allSatisfy(ofOne -> assertThat(ofOne).isSorted());
        assertThat(made.stream().flatMap(List::stream).map(UUID::getMostSignificantBits))
                .doesNotHaveDuplicates();
    }

    @Test
    void aClockSetBackALittleIsOutwaitedAndOneSetBackFarIsFollowed() {
        Instant[] now = {NOON};
        InstantSource reading = () -> now[0];
        Ids ids = new Ids(reading.withZone(ZoneOffset.UTC));
        UUID first = ids.next();
        now[0] = NOON.minusMillis(20);
        assertThat(ids.next()).isGreaterThan(first);
        now[0] = NOON.minusSeconds(3_600);
        assertThat(millis(ids.next())).isEqualTo(now[0].toEpochMilli());
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
