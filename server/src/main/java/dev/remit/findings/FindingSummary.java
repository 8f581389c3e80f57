package dev.remit.findings;

import java.util.Map;

/**
 * Findings that are open or in progress, in figures; each opens to the rows it counts.
 *
 * @param nobodys how many have no owner
 */
public record FindingSummary(
        int unresolved,
        int overdue,
        int nobodys,
        Map<Severity, Integer> bySeverity,
        Map<FindingFilter.Age, Integer> byAge) {

    public FindingSummary {
        bySeverity = Map.copyOf(bySeverity);
        byAge = Map.copyOf(byAge);
    }
}
