package dev.remit.reporting.gathering;

import dev.remit.kpi.Kpi;
import dev.remit.kpi.KpiUnit;
import dev.remit.kpi.KpiValue;
import dev.remit.kpi.Overview;
import dev.remit.reports.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns figures into the rows of the report's table and its definitions. */
final class Figures {

    /** As many as the first page holds beside chart and decisions; the console has them all. */
    private static final List<String> BOARD = List.of(
            "value-expected",
            "adoption",
            "request-to-decision",
            "decisions-in-time",
            "value-stated",
            "review-current",
            "evidence-complete",
            "integrations-owned");

    private Figures() {}

    static List<Figure> of(Overview overview, int days) {
        return BOARD.stream()
                .map(overview::value)
                .map(value -> figure(value, overview.currency(), days))
                .toList();
    }

    private static Figure figure(KpiValue value, String currency, int days) {
        Kpi kpi = value.kpi();
        Kpi.Words words = kpi.words();
        return new Figure(
                Figure.Group.valueOf(kpi.group().name()),
                words.name(),
                new Figure.Explanation(words.formula(), parts(value), status(value)),
                new Figure.Measure(
                        unit(kpi.unit(), currency),
                        kpi.comparison().baseline(),
                        kpi.comparison().target().map(goal -> target(kpi, goal)),
                        value.now()),
                new Figure.Definition(
                        words.what(),
                        words.source(),
                        ReportWords.ofKpi("KpiUnit." + kpi.unit().name()),
                        words.bounds() + " " + ReportWords.text("reporting.period", days),
                        words.absence(),
                        words.standard().orElse("")));
    }

    private static Figure.Unit unit(KpiUnit unit, String currency) {
        return switch (unit) {
            case PERCENT -> new Figure.Unit.Percent();
            case DAYS -> new Figure.Unit.Days();
            case MONEY -> new Figure.Unit.Money(currency);
            case COUNT -> new Figure.Unit.Count("");
        };
    }

    private static Figure.Target target(Kpi kpi, BigDecimal goal) {
        return kpi.better() == Kpi.Better.HIGHER ? Figure.Target.atLeast(goal) : Figure.Target.atMost(goal);
    }

    /** The counts behind the number, and how many nobody knows. */
    private static String parts(KpiValue value) {
        String known =
                switch (value.kpi().unit()) {
                    case PERCENT, COUNT -> ReportWords.text("reporting.parts", value.counted(), value.known());
                    case DAYS, MONEY -> ReportWords.text("reporting.rows", value.known());
                };
        return value.unknown() == 0 ? known : known + ReportWords.text("reporting.unknown", value.unknown());
    }

    private static String status(KpiValue value) {
        Optional<String> unknown = value.now().isPresent()
                ? Optional.empty()
                : Optional.of(
                        ReportWords.text(value.rows() == 0 ? "reporting.status.none" : "reporting.status.silent"));
        return unknown.orElseGet(() -> value.kpi()
                .comparison()
                .target()
                .flatMap(goal -> value.now().map(now -> reached(value.kpi(), goal, now)))
                .orElseGet(() -> ReportWords.text("reporting.status.no-target")));
    }

    private static String reached(Kpi kpi, BigDecimal goal, BigDecimal now) {
        boolean good = kpi.better() == Kpi.Better.HIGHER ? now.compareTo(goal) >= 0 : now.compareTo(goal) <= 0;
        return ReportWords.text(good ? "reporting.status.reached" : "reporting.status.missed");
    }
}
