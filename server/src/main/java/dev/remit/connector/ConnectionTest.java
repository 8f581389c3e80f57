package dev.remit.connector;

import dev.remit.plugin.Check;
import java.time.Instant;
import java.util.List;

/** What a test of a connection found. */
public record ConnectionTest(Instant at, List<Check> checks) {

    public ConnectionTest {
        checks = List.copyOf(checks);
    }

    /** Nothing failed and nothing stayed unknown. */
    public boolean passed() {
        return checks.stream().allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    public boolean failed() {
        return checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.FAILED);
    }
}
