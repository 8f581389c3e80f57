package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a scan ended.
 *
 * @param coverage one for every question asked, and {@code NOT_EXPOSED} for those the connector declares so
 * @param observations how many facts were reported
 * @param requests how many requests were sent, repetitions included
 * @param failure what ended the scan early; empty if the connector came to its end
 */
public record ScanReport(
        Map<Question, Coverage> coverage, long observations, long requests, Optional<ConnectorException> failure) {

    /** Copies the coverage, in the order of the questions. */
    public ScanReport {
        coverage = Collections.unmodifiableMap(new TreeMap<>(coverage));
    }

    /** Whether every question asked was answered in full: only then does "nothing found" mean "there is nothing". */
    public boolean complete() {
        return failure.isEmpty()
                && coverage.values().stream()
                        .allMatch(each -> each.status() == Coverage.Status.ANSWERED
                                || each.status() == Coverage.Status.NOT_EXPOSED);
    }
}
