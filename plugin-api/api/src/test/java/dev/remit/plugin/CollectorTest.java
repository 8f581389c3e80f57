package dev.remit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.Check.Outcome;
import dev.remit.plugin.ConnectorException.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connection's test collects, check by check. */
class CollectorTest {

    private final Check.Collector checks = Check.Collector.explaining(failure -> "Repair " + failure.failure() + ".");

    @Test
    void whatCanBeReadPassesAndWhatCannotFailsWithItsRemedy() {
        assertThat(checks.attempt("Apps can be listed", () -> List.of("one"), apps -> apps.size() + " app"))
                .contains(List.of("one"));
        assertThat(checks.attempt("Users can be listed", () -> fails(Failure.FORBIDDEN), users -> ""))
                .isEmpty();
        checks.untried("Logs can be read");
        assertThat(checks.all())
                .containsExactly(
                        Check.passed("Apps can be listed", "1 app"),
                        Check.failed("Users can be listed", "It said no.", "Repair FORBIDDEN."),
                        Check.unknown(
                                "Logs can be read",
                                "It could not be tried.",
                                "Repair the failed check above, then test again."));
    }

    @Test
    void aRefusalMayBeWhatIsHopedFor() {
        checks.attempt(
                () -> fails(Failure.FORBIDDEN),
                seen -> Check.failed("No more than needed", "It was shown.", "Take the right away."),
                refused -> Check.passed("No more than needed", refused.getMessage()));
        assertThat(checks.all()).extracting(Check::outcome).containsExactly(Outcome.PASSED);
    }

    /** The most likely mistake: a test that was cancelled, and says that the system failed. */
    @Test
    void aCancelledTestFailsNothing() {
        for (Failure ends : List.of(Failure.CANCELLED, Failure.UNDECLARED)) {
            assertThatThrownBy(() -> checks.attempt("Apps can be listed", () -> fails(ends), apps -> ""))
                    .isInstanceOf(ConnectorException.class);
        }
        assertThat(checks.all()).isEmpty();
    }

    private static String fails(Failure failure) {
        throw new ConnectorException(failure, "It said no.");
    }
}
