package dev.remit.reports;

import static java.util.Objects.requireNonNull;

import dev.remit.reports.KpiReport.Age;
import dev.remit.reports.KpiReport.Basis;
import dev.remit.reports.KpiReport.Capability;
import dev.remit.reports.KpiReport.Severity;
import dev.remit.reports.KpiReport.Tier;
import dev.remit.reports.drawing.BarsDrawing;
import dev.remit.reports.drawing.BarsDrawing.Fill;
import dev.remit.reports.drawing.BarsDrawing.Row;
import dev.remit.reports.drawing.BarsDrawing.Segment;
import dev.remit.reports.drawing.BarsDrawing.Texture;
import dev.remit.reports.drawing.Drawing;
import dev.remit.reports.drawing.Ink;
import dev.remit.reports.drawing.ScatterDrawing;
import dev.remit.reports.text.PlainText;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The KPI report's charts. */
final class KpiCharts {

    private static final Fill HATCHED = new Fill(Ink.HATCH_LINE, Texture.HATCH);
    private static final Map<Basis, Texture> BASES = Map.of(
            Basis.DECLARED, Texture.OUTLINE,
            Basis.INFERRED, Texture.DOTTED_OUTLINE,
            Basis.EFFECTIVE, Texture.SOLID,
            Basis.OBSERVED, Texture.SOLID_WITH_HOLE,
            Basis.ATTESTED, Texture.SIGNED);
    private static final Map<Capability, Color> CAPABILITIES = Map.of(
            Capability.SEE, Ink.CAP_SEE,
            Capability.INFER, Ink.CAP_INFER,
            Capability.STORE, Ink.CAP_STORE,
            Capability.CHANGE, Ink.CAP_CHANGE,
            Capability.TRIGGER, Ink.CAP_TRIGGER);
    private static final Map<Age, Fill> AGES = Map.of(
            Age.WEEK, new Fill(Ink.DEPTH_1, Texture.SOLID),
            Age.MONTH, new Fill(Ink.DEPTH_2, Texture.SOLID),
            Age.QUARTER, new Fill(Ink.DEPTH_3, Texture.SOLID),
            Age.OLDER, new Fill(Ink.DEPTH_4, Texture.SOLID));
    private static final int NAME = 80;
    private static final int TICKS = 4;

    private final KpiReport report;
    private final Words words;

    KpiCharts(KpiReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    Drawing scatter() {
        KpiReport.Portfolio portfolio = report.portfolio();
        List<ScatterDrawing.Spot> spots = portfolio.points().stream()
                .map(point -> new ScatterDrawing.Spot(
                        PlainText.line(point.name(), NAME),
                        KpiTables.mark(point.tier()),
                        point.residualRisk(),
                        point.value().map(BigDecimal::doubleValue).orElse(null),
                        point.peoplePerWeek()))
                .toList();
        return new ScatterDrawing(spots, axis(portfolio), portfolio.riskLimit(), texts(portfolio));
    }

    private ScatterDrawing.Axis axis(KpiReport.Portfolio portfolio) {
        List<Double> values = portfolio.points().stream()
                .flatMap(point -> point.value().stream())
                .map(BigDecimal::doubleValue)
                .toList();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double least = Math.min(
                0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double span = Math.max(most, 0) - least;
        double step = Math.max(1, step(span <= 0 ? 1 : span));
        List<ScatterDrawing.Tick> ticks = new ArrayList<>();
        double start = Math.floor(least / step) * step;
        for (double at = start; !values.isEmpty() && at <= least + span * 1.12; at += step) {
            ticks.add(new ScatterDrawing.Tick(at, words.money(portfolio.currency(), round(at))));
        }
        return new ScatterDrawing.Axis(start, least + Math.max(span, step) * 1.12, ticks);
    }

    private static BigDecimal round(double at) {
        return BigDecimal.valueOf(Math.round(at * 100))
                .movePointLeft(2)
                .stripTrailingZeros()
                .setScale(0, java.math.RoundingMode.HALF_UP);
    }

    /** A step of 1, 2 or 5 times a power of ten that needs at most four of itself. */
    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
        return Stream.of(1, 2, 5, 10)
                .map(times -> times * power)
                .filter(step -> span / step <= TICKS)
                .findFirst()
                .orElse(10 * power);
    }

    private ScatterDrawing.Texts texts(KpiReport.Portfolio portfolio) {
        int drawn = portfolio.points().size();
        String note = drawn == 0
                ? words.of("scatter.empty")
                : portfolio.notPlotted() == 0
                        ? words.of("scatter.all", drawn)
                        : words.of("scatter.left", drawn, drawn + portfolio.notPlotted(), portfolio.notPlotted());
        return new ScatterDrawing.Texts(
                words.of("notKnown"),
                words.of("scatter.x"),
                words.of("scatter.y"),
                words.of("scatter.limit", portfolio.riskLimit()),
                new ScatterDrawing.Corners(words.of("scatter.fix"), words.of("scatter.safe")),
                new ScatterDrawing.Key(Stream.of(Tier.values()).map(this::tier).toList(), note));
    }

    private String tier(Tier tier) {
        return words.of("tier." + tier);
    }

    Drawing lanes() {
        List<BarsDrawing.Key> keys = Stream.concat(
                        Stream.of(Tier.values()).map(tier -> new BarsDrawing.Key(tier(tier), fill(tier))),
                        Stream.of(new BarsDrawing.Key(words.of("tier.none"), HATCHED)))
                .toList();
        List<Row> rows = report.portfolio().lanes().stream().map(this::lane).toList();
        return new BarsDrawing(words.locale(), keys, rows);
    }

    private Row lane(KpiReport.LaneTiers lane) {
        List<Segment> segments = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            segments.add(new Segment(lane.tiers().getOrDefault(tier, 0), tier(tier), fill(tier)));
        }
        segments.add(new Segment(lane.notTiered(), words.of("tier.none"), HATCHED));
        return new Row(PlainText.line(lane.lane(), NAME), segments);
    }

    private static Texture texture(Basis basis) {
        return requireNonNull(BASES.get(basis));
    }

    private static Fill fill(Age age) {
        return requireNonNull(AGES.get(age));
    }

    private static Fill fill(Tier tier) {
        Color color =
                switch (tier) {
                    case MINIMAL -> Ink.TIER_MINIMAL;
                    case LIMITED -> Ink.TIER_LIMITED;
                    case HIGH -> Ink.TIER_HIGH;
                    case PROHIBITED -> Ink.TIER_PROHIBITED;
                };
        return new Fill(color, tier == Tier.MINIMAL ? Texture.OUTLINE : Texture.SOLID, KpiTables.mark(tier));
    }

    Drawing capabilities() {
        List<BarsDrawing.Key> keys = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            keys.add(new BarsDrawing.Key(words.of("basis." + basis), new Fill(Ink.INK_2, texture(basis))));
        }
        keys.add(new BarsDrawing.Key(words.of("basis.none"), HATCHED));
        return new BarsDrawing(
                words.locale(),
                keys,
                Stream.of(Capability.values()).map(this::capability).toList());
    }

    private Row capability(Capability capability) {
        KpiReport.CapabilityCount count = report.exposure().capabilities().stream()
                .filter(row -> row.capability() == capability)
                .findFirst()
                .orElseGet(() -> new KpiReport.CapabilityCount(capability, Map.of(), 0));
        Color color = requireNonNull(CAPABILITIES.get(capability));
        List<Segment> segments = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            segments.add(new Segment(
                    count.byBasis().getOrDefault(basis, 0),
                    words.of("basis." + basis),
                    new Fill(color, texture(basis))));
        }
        segments.add(new Segment(count.couldNotSee(), words.of("basis.none"), HATCHED));
        return new Row(words.of("capability." + capability), segments);
    }

    Drawing findings() {
        List<BarsDrawing.Key> keys = Stream.of(Age.values())
                .map(age -> new BarsDrawing.Key(words.of("age." + age), fill(age)))
                .toList();
        return new BarsDrawing(
                words.locale(),
                keys,
                Stream.of(Severity.values()).map(this::severity).toList());
    }

    private Row severity(Severity severity) {
        List<Segment> segments = new ArrayList<>();
        for (Age age : Age.values()) {
            int count = report.exposure().findings().stream()
                    .filter(row -> row.severity() == severity)
                    .mapToInt(row -> row.byAge().getOrDefault(age, 0))
                    .sum();
            Fill fill = fill(age);
            segments.add(new Segment(count, words.of("age." + age), fill));
        }
        return new Row(words.of("severity." + severity), segments);
    }

    Drawing evidence() {
        Fill there = new Fill(Ink.ACCENT, Texture.SOLID);
        Fill missing = new Fill(Ink.BAD, Texture.OUTLINE);
        List<BarsDrawing.Key> keys = List.of(
                new BarsDrawing.Key(words.of("evidence.there"), there),
                new BarsDrawing.Key(words.of("evidence.missing"), missing),
                new BarsDrawing.Key(words.of("evidence.silent"), HATCHED));
        List<Row> rows = report.work().evidence().stream()
                .map(row -> new Row(
                        PlainText.line(row.lane(), NAME),
                        List.of(
                                new Segment(row.there(), words.of("evidence.there"), there),
                                new Segment(row.missing(), words.of("evidence.missing"), missing),
                                new Segment(row.silent(), words.of("evidence.silent"), HATCHED))))
                .toList();
        return new BarsDrawing(words.locale(), keys, rows);
    }
}
