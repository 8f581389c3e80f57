package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.util.Set;
import java.util.TreeSet;

/** What could not be read is never reported as not there. */
final class Law {

    void holds(Outcome healthy, Outcome broken, String when) {
        noDefect(broken, when);
        nothingLostInSilence(healthy, broken, when);
        assertThat(broken.report().coverage())
                .as("%s at least one question must be answered differently; the connector noticed nothing", when)
                .isNotEqualTo(healthy.report().coverage());
    }

    void nothingLostInSilence(Outcome healthy, Outcome broken, String when) {
        healthy.report().coverage().keySet().forEach(question -> nothingLostInSilence(question, healthy, broken, when));
    }

    void noDefect(Outcome outcome, String when) {
        assertThat(outcome.report().failure().filter(failure -> failure.failure() == Failure.DEFECT))
                .as(
                        "%s the connector must not fail itself; let ConnectorException pass or answer with Coverage.of(failure)",
                        when)
                .isEmpty();
    }

    private static void nothingLostInSilence(Question question, Outcome healthy, Outcome broken, String when) {
        Set<String> lost = new TreeSet<>(healthy.under(question).keySet());
        lost.removeAll(broken.under(question).keySet());
        if (lost.isEmpty()) {
            return;
        }
        Coverage coverage = broken.coverage(question);
        assertThat(coverage.status())
                .as(
                        "%s the scan lost %s and still reports %s as ANSWERED: a failure would read as \"nothing found\"",
                        when, lost, question)
                .isNotEqualTo(Coverage.Status.ANSWERED);
        assertThat(coverage)
                .as("%s the scan lost %s, and the coverage of %s says nothing about it", when, lost, question)
                .isNotEqualTo(healthy.coverage(question));
    }
}
