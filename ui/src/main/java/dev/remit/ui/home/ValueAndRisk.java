package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.remit.inventory.UseCaseId;
import dev.remit.kpi.KpiUnit;
import dev.remit.kpi.Overview;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.chart.Chart;
import dev.remit.ui.design.chart.ChartTable;
import dev.remit.ui.design.chart.EChart;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.kpi.KpiFormat;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Value against risk on the same use cases; what nobody measured stands in the hatched gutter. */
final class ValueAndRisk {

    private ValueAndRisk() {}

    static Section section(Overview overview) {
        Section section = new Section(Words.text("home.scatter"), chart(overview))
                .aside(key())
                .sub(figures(overview).toArray(Component[]::new));
        section.addClassName("rm-scatter");
        return section;
    }

    private static Span key() {
        Span key = new Span();
        key.addClassName("rm-keyline");
        for (TierGlyph tier : TierGlyph.values()) {
            key.add(new Glyph(tier.badge()));
        }
        key.add(Texts.caption(Words.text("home.scatter.size")));
        return key;
    }

    private static List<Component> figures(Overview overview) {
        List<Overview.Point> points = overview.portfolio().points();
        long stated = points.stream().filter(p -> p.value().isPresent()).count();
        List<Component> figures = new ArrayList<>();
        figures.add(new Span(Words.text("home.scatter.with", stated)));
        figures.add(Figure.inline(
                Numbers.exact(overview.value("value-stated").others()), KpiNavigation.others("value-stated")));
        figures.add(new Span(Words.text("home.scatter.unknown")));
        if (overview.portfolio().notPlotted() > 0) {
            figures.add(new Span(
                    Words.text("home.scatter.rest", overview.portfolio().notPlotted())));
        }
        return figures;
    }

    private static Chart chart(Overview overview) {
        EChart picture = new EChart(
                Words.text(
                        "home.scatter.finding",
                        overview.value("above-risk-limit").counted(),
                        Overview.RISK_LIMIT),
                ScatterOption.of(overview));
        picture.setHeight("380px");
        picture.onClick(id ->
                InventoryNavigation.useCase(new UseCaseId(UUID.fromString(id))).open());
        return new Chart(
                picture,
                new ChartTable(
                        Words.text("home.scatter"),
                        List.of(
                                Words.text("home.scatter.column.name"),
                                Words.text("home.scatter.column.tier"),
                                Words.text("home.scatter.column.value"),
                                Words.text("home.scatter.column.risk"),
                                Words.text("home.scatter.column.people")),
                        overview.portfolio().points().stream()
                                .map(p -> row(p, overview.currency()))
                                .toList()));
    }

    private static ChartTable.Row row(Overview.Point point, String currency) {
        return ChartTable.Row.to(
                InventoryNavigation.useCase(new UseCaseId(point.useCase().id())),
                point.name(),
                Words.of(TierGlyph.valueOf(point.tier().toUpperCase(Locale.ROOT))),
                point.value()
                        .map(v -> KpiFormat.written(KpiUnit.MONEY, v, currency))
                        .orElseGet(() -> Words.text("design.not-known")),
                String.valueOf(point.residualRisk()),
                point.peoplePerWeek().map(Numbers::exact).orElseGet(() -> Words.text("design.not-known")));
    }
}
