package dev.remit.reports;

import dev.remit.reports.KpiReport.Tier;
import dev.remit.reports.drawing.BulletDrawing;
import dev.remit.reports.drawing.BulletDrawing.Verdict;
import dev.remit.reports.drawing.TierMark;
import dev.remit.reports.text.PlainText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The KPI report's tables as rows of words. */
final class KpiTables {

    static final int DECIDE_FIRST = 3;
    private static final double WHOLE = 100;
    private static final int FIRST_NAME = 60;
    private static final int FIRST_QUESTION = 170;

    private final KpiReport report;
    private final Words words;

    KpiTables(KpiReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    List<Map<String, @Nullable Object>> figures() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Figure.@Nullable Group group = null;
        for (Figure figure : byGroup()) {
            rows.add(figure(figure, figure.group() != group));
            group = figure.group();
        }
        return rows;
    }

    private List<Figure> byGroup() {
        return report.figures().stream()
                .sorted(Comparator.comparing(Figure::group))
                .toList();
    }

    private Map<String, @Nullable Object> figure(Figure figure, boolean first) {
        Figure.Measure measure = figure.measure();
        Figure.Explanation explanation = figure.explanation();
        String parts = explanation.parts().isBlank() ? "" : ", " + explanation.parts();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("first", first);
        row.put("group", first ? group(figure) : "");
        row.put("name", PlainText.line(figure.name()));
        row.put("formula", PlainText.line(explanation.formula() + parts));
        row.put("baseline", measured(measure, measure.baseline(), "none"));
        row.put(
                "target",
                measure.target().map(goal -> words.target(measure.unit(), goal)).orElse(words.of("none")));
        row.put("now", measured(measure, measure.now(), "notKnown"));
        row.put("bar", new BulletDrawing(scale(measure), verdict(measure)));
        row.put("status", PlainText.line(explanation.status()));
        row.put(
                "tone",
                measure.reached().map(reached -> reached ? "good" : "bad").orElse("plain"));
        return row;
    }

    private String group(Figure figure) {
        return words.of("figures.group." + figure.group());
    }

    private String measured(Figure.Measure measure, Optional<BigDecimal> value, String absent) {
        return value.map(some -> words.measured(measure.unit(), some)).orElseGet(() -> words.of(absent));
    }

    private static BulletDrawing.Scale scale(Figure.Measure measure) {
        return new BulletDrawing.Scale(
                number(measure.now()),
                number(measure.baseline()),
                number(measure.target().flatMap(Figure.Target::atLeast)),
                number(measure.target().flatMap(Figure.Target::atMost)),
                measure.unit() instanceof Figure.Unit.Percent ? WHOLE : null);
    }

    private static @Nullable Double number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue).orElse(null);
    }

    private static Verdict verdict(Figure.Measure measure) {
        return measure.reached()
                .map(reached -> reached ? Verdict.REACHED : Verdict.MISSED)
                .orElse(Verdict.NO_TARGET);
    }

    List<Map<String, @Nullable Object>> decideFirst() {
        return report.work().decisions().stream()
                .limit(DECIDE_FIRST)
                .map(this::leading)
                .toList();
    }

    private Map<String, @Nullable Object> leading(KpiReport.Decision decision) {
        String waits = words.of("decide.waits", waits(decision));
        Map<String, @Nullable Object> row = decisionNamed(decision, PlainText.line(decision.name(), FIRST_NAME));
        row.put("question", PlainText.line(decision.question() + " " + waits + " " + who(decision), FIRST_QUESTION));
        return row;
    }

    List<Map<String, @Nullable Object>> decisions() {
        return report.work().decisions().stream().map(this::decision).toList();
    }

    private Map<String, @Nullable Object> decision(KpiReport.Decision decision) {
        Map<String, @Nullable Object> row = decisionNamed(decision, PlainText.line(decision.name()));
        row.put("question", PlainText.line(decision.question()));
        row.put("waits", waits(decision));
        row.put("due", decision.due().map(this::due).orElseGet(() -> words.of("decisions.noClock")));
        row.put("late", late(decision));
        row.put("who", who(decision));
        row.put("named", decision.who().isPresent());
        return row;
    }

    private static Map<String, @Nullable Object> decisionNamed(KpiReport.Decision decision, String name) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("mark", decision.tier().map(tier -> mark(tier).drawing()).orElse(null));
        row.put("name", name);
        return row;
    }

    private String waits(KpiReport.Decision decision) {
        return words.age(Duration.between(decision.waitingSince(), report.head().asOf()));
    }

    private String who(KpiReport.Decision decision) {
        return decision.who().map(name -> PlainText.line(name)).orElseGet(() -> words.of("decisions.nobody"));
    }

    private String due(Instant due) {
        Duration left = Duration.between(report.head().asOf(), due);
        return words.of(left.isNegative() ? "decisions.late" : "decisions.in", words.age(left));
    }

    boolean late(KpiReport.Decision decision) {
        return decision.due().map(due -> due.isBefore(report.head().asOf())).orElse(false);
    }

    List<Map<String, @Nullable Object>> gaps() {
        return report.work().gaps().stream().map(this::gap).toList();
    }

    private Map<String, @Nullable Object> gap(KpiReport.OwnershipGap gap) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("gap", PlainText.line(gap.gap()));
        row.put("count", words.number(gap.count()));
        row.put("next", PlainText.line(gap.next()));
        return row;
    }

    List<Map<String, @Nullable Object>> definitions() {
        return byGroup().stream().map(this::definition).toList();
    }

    private Map<String, @Nullable Object> definition(Figure figure) {
        Figure.Definition definition = figure.definition();
        String standard = definition.standard();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("group", group(figure));
        row.put("name", PlainText.line(figure.name()));
        row.put("what", PlainText.line(definition.what()));
        row.put("formula", PlainText.line(figure.explanation().formula()));
        row.put("source", PlainText.line(definition.source()));
        row.put("unit", PlainText.line(definition.unit()));
        row.put("bounds", PlainText.line(definition.bounds()));
        row.put("absence", PlainText.line(definition.absence()));
        row.put("standard", standard.isBlank() ? null : PlainText.line(standard));
        return row;
    }

    static TierMark mark(Tier tier) {
        return switch (tier) {
            case MINIMAL -> TierMark.CIRCLE;
            case LIMITED -> TierMark.HALF_SQUARE;
            case HIGH -> TierMark.TRIANGLE;
            case PROHIBITED -> TierMark.OCTAGON;
        };
    }
}
