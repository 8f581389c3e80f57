package dev.remit.kpi;

import dev.remit.approval.Waiting;
import dev.remit.ownership.OwnershipGap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the overview together from what was counted. */
final class OverviewParts {

    private static final List<String> CAPABILITIES = List.of("SEE", "INFER", "STORE", "CHANGE", "TRIGGER");

    private OverviewParts() {}

    static Overview of(
            Moment moment,
            Breakdown counted,
            Overview.Portfolio portfolio,
            Waiting.Summary decisions,
            Map<OwnershipGap, Long> gaps) {
        Map<String, KpiValue> values = new LinkedHashMap<>();
        int digits = KpiQueries.minorDigits(moment);
        Stream.of(Measured.values()).forEach(m -> values.put(m.key(), counted.value(m, digits)));
        return new Overview(
                moment.now(),
                moment.workspace().currency(),
                values,
                portfolio,
                new Overview.Exposure(capabilities(counted), connections(counted), findings(counted)),
                new Overview.Work(decisions, gaps, evidence(counted)));
    }

    private static List<Overview.CapabilityReach> capabilities(Breakdown counted) {
        Map<String, Map<String, Long>> byCapability = new HashMap<>();
        counted.details(Measured.ACCESS_KNOWN).forEach(line -> byCapability
                .computeIfAbsent(line.part().orElseThrow(), c -> new HashMap<>())
                .put(line.detail().orElseThrow(), rows(line)));
        return CAPABILITIES.stream()
                .map(capability -> reach(capability, byCapability.getOrDefault(capability, new HashMap<>())))
                .toList();
    }

    private static Overview.CapabilityReach reach(String capability, Map<String, Long> details) {
        Map<String, Long> byBasis = new HashMap<>(details);
        Long cannot = byBasis.remove("no");
        Long unseen = byBasis.remove("unseen");
        return new Overview.CapabilityReach(
                capability, byBasis, cannot == null ? 0 : cannot, unseen == null ? 0 : unseen);
    }

    private static Map<String, Long> connections(Breakdown counted) {
        return counted.details(Measured.CONNECTIONS_SCANNED)
                .collect(Collectors.groupingBy(
                        line -> line.detail().orElseThrow(), Collectors.summingLong(OverviewParts::rows)));
    }

    private static Map<String, Map<String, Long>> findings(Breakdown counted) {
        return counted.details(Measured.FINDINGS_OPEN)
                .collect(Collectors.groupingBy(
                        line -> line.part().orElseThrow(),
                        Collectors.toMap(line -> line.detail().orElseThrow(), OverviewParts::rows)));
    }

    private static Map<String, Overview.Evidence> evidence(Breakdown counted) {
        return counted.parts(Measured.EVIDENCE_COMPLETE)
                .collect(Collectors.toMap(
                        line -> line.part().orElseThrow(),
                        line -> new Overview.Evidence(
                                line.counts().counted(),
                                line.counts().others(),
                                line.counts().unknown())));
    }

    private static long rows(Breakdown.Line line) {
        return line.counts().counted() + line.counts().others() + line.counts().unknown();
    }
}
