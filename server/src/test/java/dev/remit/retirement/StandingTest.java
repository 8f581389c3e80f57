package dev.remit.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was seen, what was said, and which of them counts. */
class StandingTest {

    private static final Instant SAID = Instant.parse("2026-03-01T10:00:00Z");

    @Property
    void nothingIsSettledThatNobodySawOrSaid(@ForAll Standing before, @ForAll("sights") Standing seen) {
        Standing after = before.after(Optional.of(SAID), seen, Optional.of(SAID.plusSeconds(1)));
        if (after.settled()) {
            assertThat(seen.settled() || before == Standing.ATTESTED || before == Standing.GONE)
                    .isTrue();
        }
        assertThat(after == Standing.ATTESTED).isEqualTo(before == Standing.ATTESTED && seen == Standing.UNKNOWN);
    }

    @Property
    void whatIsSeenLaterThanItWasSaidToBeGoneIsThere(@ForAll Standing before) {
        assertThat(before.after(Optional.of(SAID), Standing.PRESENT, Optional.of(SAID.plusSeconds(1))))
                .isEqualTo(Standing.PRESENT);
    }

    @Property
    void whatWasSeenBeforeItWasSaidToBeGoneDoesNotContradict(@ForAll("earlier") Optional<Instant> seenAt) {
        assertThat(Standing.ATTESTED.after(Optional.of(SAID), Standing.PRESENT, seenAt))
                .isEqualTo(Standing.ATTESTED);
    }

    @Property
    void notToSeeTakesNothingBackAndSettlesNothing(@ForAll Standing before) {
        Standing after = before.after(Optional.of(SAID), Standing.UNKNOWN, Optional.empty());
        assertThat(after).isEqualTo(before == Standing.GONE || before == Standing.ATTESTED ? before : Standing.UNKNOWN);
    }

    @Property
    void lookingTwiceAtTheSameTellsNothingNew(@ForAll Standing before, @ForAll("sights") Standing seen) {
        Standing once = before.after(Optional.of(SAID), seen, Optional.of(SAID));
        assertThat(once.after(Optional.of(SAID), seen, Optional.of(SAID))).isEqualTo(once);
    }

    @Provide
    Arbitrary<Standing> sights() {
        return Arbitraries.of(Standing.PRESENT, Standing.GONE, Standing.TAKEN_OVER, Standing.UNKNOWN);
    }

    @Provide
    Arbitrary<Optional<Instant>> earlier() {
        return Arbitraries.integers()
                .between(0, 1_000)
                .map(seconds -> Optional.of(SAID.minusSeconds(seconds)))
                .injectNull(0.2)
                .map(at -> at == null ? Optional.<Instant>empty() : at);
    }
}
