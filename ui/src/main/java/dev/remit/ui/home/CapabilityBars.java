package dev.remit.ui.home;

import com.vaadin.flow.component.html.Span;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.KpiValue;
import dev.remit.kpi.Overview;
import dev.remit.plugin.Capability;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.chart.Bars;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Locale;

/** How many AI integrations can do each of the five things, and how we know. */
final class CapabilityBars {

    private CapabilityBars() {}

    static Section section(Overview overview) {
        KpiValue linked = overview.value("integrations-linked");
        Section section = new Section(
                        Words.text("home.capabilities"),
                        linked.rows() == 0 ? Texts.body(Words.text("home.capabilities.none")) : bars(overview))
                .more(Words.text("home.capabilities.map"), AccessNavigation.map());
        return section.sub(
                Figure.inline(Numbers.exact(linked.rows()), KpiNavigation.rows(KpiRows.of("integrations-linked"))),
                new Span(Words.text(
                        "home.capabilities.sub",
                        overview.value("connections-scanned").rows())));
    }

    private static Bars bars(Overview overview) {
        long longest = overview.exposure().capabilities().stream()
                .mapToLong(c -> c.can() + c.unseen())
                .max()
                .orElse(0);
        Bars bars = new Bars(longest, false);
        for (Overview.CapabilityReach reach : overview.exposure().capabilities()) {
            Capability capability = Capability.valueOf(reach.capability());
            Span name = new Span(Icon.of(capability).glyph(), new Span(Words.of(capability)));
            name.addClassName("rm-pair");
            KpiRows rows = KpiRows.of("access-known").in(reach.capability());
            bars.row(
                    name,
                    segments(reach),
                    Figure.inline(Numbers.exact(reach.can()), AccessNavigation.that(capability)),
                    Texts.caption(" + "),
                    Figure.inline(Numbers.exact(reach.unseen()), KpiNavigation.rows(rows.with("unseen"))));
        }
        return bars.key(
                key("observed", Bars.Fill.SOLID),
                key("effective", Bars.Fill.HALF),
                key("declared", Bars.Fill.OUTLINE),
                key("unseen", Bars.Fill.HATCHED));
    }

    /** What is inferred or attested is drawn with what is only declared; its own words stand in the name of the bar. */
    private static List<Bars.Segment> segments(Overview.CapabilityReach reach) {
        String colour = "var(--rm-cap-" + reach.capability().toLowerCase(Locale.ROOT) + ")";
        return List.of(
                segment(reach, "observed", colour, Bars.Fill.SOLID),
                segment(reach, "effective", colour, Bars.Fill.HALF),
                segment(reach, "declared", colour, Bars.Fill.OUTLINE),
                segment(reach, "inferred", colour, Bars.Fill.OUTLINE),
                segment(reach, "attested", colour, Bars.Fill.OUTLINE),
                new Bars.Segment(Words.text("home.basis.unseen"), reach.unseen(), colour, Bars.Fill.HATCHED));
    }

    private static Bars.Segment segment(Overview.CapabilityReach reach, String basis, String colour, Bars.Fill fill) {
        return new Bars.Segment(
                Words.text("home.basis." + basis), reach.byBasis().getOrDefault(basis, 0L), colour, fill);
    }

    private static Bars.Segment key(String basis, Bars.Fill fill) {
        return new Bars.Segment(Words.text("home.basis.key." + basis), 0, "var(--rm-ink-2)", fill);
    }
}
