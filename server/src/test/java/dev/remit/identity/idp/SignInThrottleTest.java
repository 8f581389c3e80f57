package dev.remit.identity.idp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final Ticking clock = new Ticking();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fourMistakesAreFree() {
        fail(4, "ada@example.test");

        assertThat(throttle.waitsUntil("ada@example.test", "10.0.0.1")).isEmpty();
    }

    @Test
    void eachFurtherMistakeDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(5, "ada@example.test");
        assertThat(throttle.waitsUntil("Ada@example.test ", "10.0.0.2"))
                .contains(clock.instant().plusSeconds(60));

        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.waitsUntil("ada@example.test", "10.0.0.2")).isEmpty();

        fail(8, "ada@example.test");
        assertThat(throttle.waitsUntil("ada@example.test", "10.0.0.2"))
                .contains(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void successForgetsTheMistakes() {
        fail(4, "ada@example.test");
        throttle.succeeded("ada@example.test");
        fail(4, "ada@example.test");

        assertThat(throttle.waitsUntil("ada@example.test", "10.0.0.1")).isEmpty();
    }

    @Test
    void oneSourceCannotTryManyPeople() {
        for (int i = 0; i < 30; i++) {
            fail(1, "person" + i + "@example.test");
        }

        assertThat(throttle.waitsUntil("another@example.test", "10.0.0.1")).isPresent();
        assertThat(throttle.waitsUntil("another@example.test", "10.0.0.2")).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(throttle.waitsUntil("another@example.test", "10.0.0.1")).isEmpty();
    }

    private void fail(int times, String email) {
        for (int i = 0; i < times; i++) {
            throttle.failed(email, "10.0.0.1");
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-20T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
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
