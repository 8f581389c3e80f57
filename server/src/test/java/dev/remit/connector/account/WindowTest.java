package dev.remit.connector.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorDescriptor.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final RateLimit LIMIT = new RateLimit(10, Duration.ofMillis(40));
    private static final long SPAN = 40_000;

    /** Calls as late as they may start, of which some never do. */
    @Property
    void withinNoSpanMoreCallsStartThanAllowed(
            @ForAll @Size(max = 60) List<@IntRange(max = 9_000) Integer> pauses,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 7) Integer> wanted,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 7) Integer> unused) {
        Window window = new Window(LIMIT, 0);
        List<Long> starts = new ArrayList<>();
        long now = 1_000_000;
        for (int i = 0; i < pauses.size(); i++) {
            now += pauses.get(i);
            window.moveTo(now);
            int granted = window.take(wanted.get(i % wanted.size()));
            int notStarted = Math.min(granted, unused.get(i % unused.size()));
            long start = i % 2 == 0 ? now : now + window.left(now).toNanos() / 1_000 - 1;
            for (int call = notStarted; call < granted; call++) {
                starts.add(start);
            }
            window.giveBack(window.newest(), notStarted);
        }
        assertThat(starts).allSatisfy(from -> assertThat(starts.stream()
                        .filter(start -> start >= from && start < from + SPAN)
                        .count())
                .isLessThanOrEqualTo(LIMIT.requests()));
    }

    @Test
    void whoeverWaitsUntilOneIsFreeGetsOneAndAllOfThemTakeLittleLongerThanTheLimitSays() {
        Window window = new Window(LIMIT, 0);
        long begin = 1_000_000;
        long now = begin;
        for (int call = 0; call < 100; call++) {
            window.moveTo(now);
            if (window.take(1) == 0) {
                now += window.untilFree(now).toNanos() / 1_000;
                window.moveTo(now);
                assertThat(window.take(1)).isEqualTo(1);
            }
        }
        assertThat(now - begin).isBetween(9 * SPAN, 9 * SPAN * 105 / 100);
    }

    @Test
    void whatIsGivenBackIsThereForOthersUnlessItsStretchIsLongGone() {
        Window window = new Window(LIMIT, 0);
        window.moveTo(1_000_000);
        long stretch = window.newest();
        assertThat(window.take(20)).isEqualTo(10);
        assertThat(window.take(1)).isZero();
        window.giveBack(stretch, 4);
        assertThat(window.take(20)).isEqualTo(4);
        window.moveTo(2_000_000);
        window.giveBack(stretch, 4);
        assertThat(window.take(20)).isEqualTo(10);
    }

    @Test
    void aClockThatGoesBackFreesNothing() {
        Window window = new Window(LIMIT, 0);
        window.moveTo(1_000_000);
        window.take(10);
        window.moveTo(500_000);
        assertThat(window.take(1)).isZero();
    }
}
