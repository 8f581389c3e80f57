package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.testkit.recorded.Fault;
import dev.remit.plugin.testkit.recorded.Recordings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a connector makes of a system that fails, refuses or holds back. */
final class FailureChecks {

    private final Scans scans;
    private final Law law = new Law();

    FailureChecks(Scans scans) {
        this.scans = scans;
    }

    /** The names of the endpoints that a scan uses. */
    Stream<String> endpoints() {
        Set<String> used = scans.faithful().transport().calls().stream()
                .map(call -> call.uri().getRawPath())
                .collect(Collectors.toSet());
        return scans.descriptor().endpoints().stream()
                .filter(endpoint -> used.stream()
                        .anyMatch(path -> path.endsWith(endpoint.path())
                                || path.matches(".*" + endpoint.path().replaceAll("\\{[^}]*}", "[^/]+"))))
                .map(Endpoint::name);
    }

    /** The recorded requests that a scan makes. */
    Stream<String> recorded() {
        return scans.faithful().transport().replayed().stream();
    }

    /** A request the host refuses shows in the coverage. */
    void refused(String endpoint) {
        Outcome outcome = scans.without(endpoint);
        law.holds(scans.faithful(), outcome, "when '" + endpoint + "' is not declared and therefore refused");
    }

    /** The whole system fails in this way. */
    void fault(Fault fault) {
        Outcome outcome = scans.over((recorded, call, right) -> fault.instead(right));
        law.holds(scans.faithful(), outcome, "with " + fault.description());
        fault.status().ifPresent(status -> scans.asked()
                .forEach(question -> assertThat(outcome.coverage(question).status())
                        .as(
                                "with %s everywhere %s ends as %s; let the failure pass, or answer with Coverage.of(failure)",
                                fault.description(), question, status)
                        .isEqualTo(status)));
    }

    /** One answer fails in this way, all others are right. */
    void fault(Fault fault, String request) {
        Outcome outcome =
                scans.over((recorded, call, right) -> recorded.equals(request) ? fault.instead(right) : right);
        law.holds(scans.faithful(), outcome, "with " + fault.description() + " at " + request);
    }

    /** A credential that the system lets see nothing, without saying so, is recognised; what everybody is shown may be reported. */
    void unscoped(Recordings unscoped) {
        Outcome outcome = scans.over(unscoped);
        law.noDefect(outcome, "with a credential that sees nothing");
        scans.asked().forEach(question -> {
            Coverage coverage = outcome.coverage(question);
            Set<String> shown = outcome.under(question).keySet();
            if (shown.isEmpty()) {
                assertThat(coverage.status())
                        .as("with a credential that sees nothing %s is FORBIDDEN, not empty: %s", question, coverage)
                        .isIn(Coverage.Status.FORBIDDEN, Coverage.Status.PLAN_GATED);
            } else if (!shown.containsAll(scans.faithful().under(question).keySet())) {
                assertThat(coverage.status())
                        .as("with a credential that sees little %s is not that little: %s", question, coverage)
                        .isIn(Coverage.Status.PARTIAL, Coverage.Status.FORBIDDEN, Coverage.Status.PLAN_GATED);
            }
        });
    }

    /** A list that ends where the system's cap is leaves a gap. */
    void capped(Recordings capped) {
        Outcome outcome = scans.over(capped);
        law.noDefect(outcome, "when a list ends at the system's cap");
        assertThat(outcome.report().coverage().values().stream().map(Coverage::status))
                .as("when a list ends at the system's cap, at least one question is PARTIAL and says so")
                .contains(Coverage.Status.PARTIAL);
    }

    /** What fails once and then works is waited for, and nothing is missing. */
    void passing(Fault fault, String request) {
        boolean[] failed = new boolean[1];
        Outcome outcome = scans.over((recorded, call, right) -> {
            boolean now = recorded.equals(request) && !failed[0];
            failed[0] |= now;
            return now ? fault.instead(right) : right;
        });
        assertThat(outcome.statements())
                .as(
                        "with %s once at %s the host repeats the request, and the scan sees everything",
                        fault.description(), request)
                .isEqualTo(scans.faithful().statements());
    }
}
