package dev.remit.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenThrottleTest {

    private static final TokenId TOKEN = new TokenId(new UUID(0, 1));

    private final Ticking clock = new Ticking();
    private final TokenThrottle throttle = new TokenThrottle(60, clock);

    @Test
    void aMinutesWorthMayComeAtOnceAndTheNextHasToWait() {
        assertThat(IntStream.range(0, 60).mapToObj(i -> throttle.take(TOKEN))).allMatch(wait -> wait.isEmpty());

        assertThat(throttle.take(TOKEN)).contains(Duration.ofSeconds(1));
        assertThat(throttle.take(new TokenId(new UUID(0, 2))))
                .as("another token")
                .isEmpty();
    }

    @Test
    void whoWaitsAsLongAsToldGetsIn() {
        IntStream.range(0, 61).forEach(i -> throttle.take(TOKEN));
        clock.pass(Duration.ofSeconds(1));

        assertThat(throttle.take(TOKEN)).isEmpty();
        assertThat(throttle.take(TOKEN)).isPresent();
    }

    @Test
    void askingInVainMeanwhileDoesNotMakeTheWaitLonger() {
        IntStream.range(0, 60).forEach(i -> throttle.take(TOKEN));
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofMillis(100));
            assertThat(throttle.take(TOKEN)).isPresent();
        }
        clock.pass(Duration.ofMillis(101));

        assertThat(throttle.take(TOKEN)).isEmpty();
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
