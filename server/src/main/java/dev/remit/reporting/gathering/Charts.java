package dev.remit.reporting.gathering;

import dev.remit.kpi.Overview;
import dev.remit.reports.KpiReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the overview's counts into what the report draws. */
final class Charts {

    private static final List<String> LANES = List.of("experiment", "production", "oversight");

    private Charts() {}

    static KpiReport.Portfolio portfolio(Overview overview) {
        return new KpiReport.Portfolio(
                LANES.stream().map(lane -> lane(overview, lane)).toList(),
                overview.portfolio().points().stream().map(Charts::point).toList(),
                Math.toIntExact(overview.portfolio().notPlotted()),
                overview.currency(),
                Overview.RISK_LIMIT);
    }

    private static KpiReport.LaneTiers lane(Overview overview, String lane) {
        EnumMap<KpiReport.Tier, Integer> tiers = new EnumMap<>(KpiReport.Tier.class);
        int untiered = 0;
        for (Overview.Cell cell : overview.portfolio().cells()) {
            if (cell.inUse() && cell.lane().equals(Optional.of(lane))) {
                int count = Math.toIntExact(cell.count());
                Optional<KpiReport.Tier> tier = cell.tier().flatMap(Charts::tier);
                tier.ifPresent(t -> tiers.merge(t, count, Integer::sum));
                untiered += tier.isPresent() ? 0 : count;
            }
        }
        return new KpiReport.LaneTiers(ReportWords.text("reporting.lane." + lane), tiers, untiered);
    }

    private static KpiReport.Point point(Overview.Point point) {
        return new KpiReport.Point(
                point.name(),
                tier(point.tier()).orElse(KpiReport.Tier.MINIMAL),
                point.residualRisk(),
                point.value(),
                point.peoplePerWeek().orElse(0));
    }

    static KpiReport.Exposure exposure(Overview overview) {
        return new KpiReport.Exposure(
                overview.exposure().capabilities().stream()
                        .map(c -> new KpiReport.CapabilityCount(
                                KpiReport.Capability.valueOf(c.capability()),
                                byName(KpiReport.Basis.class, c.byBasis()),
                                Math.toIntExact(c.unseen())))
                        .toList(),
                Stream.of(KpiReport.Severity.values())
                        .map(s -> new KpiReport.FindingAges(
                                s,
                                byName(
                                        KpiReport.Age.class,
                                        overview.exposure()
                                                .findings()
                                                .getOrDefault(s.name().toLowerCase(Locale.ROOT), Map.of()))))
                        .toList());
    }

    static KpiReport.Work work(Overview overview, List<KpiReport.Decision> decisions) {
        List<KpiReport.OwnershipGap> gaps = new ArrayList<>();
        long unowned = overview.value("integrations-owned").others();
        if (unowned > 0) {
            gaps.add(gap("INTEGRATION", unowned));
        }
        overview.work().gaps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> gaps.add(gap(e.getKey().name(), e.getValue())));
        return new KpiReport.Work(
                decisions,
                gaps,
                Stream.concat(LANES.stream(), Stream.of("none"))
                        .filter(overview.work().evidence()::containsKey)
                        .map(lane -> evidence(lane, overview.work().evidence()))
                        .toList());
    }

    private static KpiReport.OwnershipGap gap(String name, long count) {
        return new KpiReport.OwnershipGap(
                ReportWords.text("reporting.gap." + name),
                Math.toIntExact(count),
                ReportWords.text("reporting.gap." + name + ".next"));
    }

    private static KpiReport.EvidenceCount evidence(String lane, Map<String, Overview.Evidence> all) {
        Overview.Evidence evidence = all.getOrDefault(lane, new Overview.Evidence(0, 0, 0));
        return new KpiReport.EvidenceCount(
                ReportWords.text("reporting.lane." + lane),
                Math.toIntExact(evidence.there()),
                Math.toIntExact(evidence.missing()),
                Math.toIntExact(evidence.silent()));
    }

    static Optional<KpiReport.Tier> tier(String code) {
        return Stream.of(KpiReport.Tier.values())
                .filter(t -> t.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private static <E extends Enum<E>> Map<E, Integer> byName(Class<E> type, Map<String, Long> counts) {
        EnumMap<E, Integer> named = new EnumMap<>(type);
        counts.forEach(
                (name, count) -> named.put(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)), Math.toIntExact(count)));
        return named;
    }
}
