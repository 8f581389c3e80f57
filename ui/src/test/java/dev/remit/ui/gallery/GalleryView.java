package dev.remit.ui.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.remit.plugin.Capability;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Confirm;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.FigureStrip;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.Hatched;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.chart.Bars;
import dev.remit.ui.design.chart.Bars.Fill;
import dev.remit.ui.design.chart.Bars.Segment;
import dev.remit.ui.design.chart.Chart;
import dev.remit.ui.design.chart.ChartTable;
import dev.remit.ui.design.chart.EChart;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.CapabilityStrip;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Marker;
import dev.remit.ui.design.glyph.Reach;
import dev.remit.ui.design.glyph.Sensitivity;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An overview: figures, a chart, bars, glyphs. */
@Route(value = "gallery", layout = MainLayout.class)
@PermitAll
class GalleryView extends Div implements HasCrumbs {

    private static final Address ROWS = Address.of("gallery/list");

    GalleryView() {
        addClassName("rm-view");
        Div split = new Div(chart(), decisions());
        split.addClassName("rm-split");
        Div columns = new Div(capabilities(), gaps(), glyphs());
        columns.addClassName("rm-columns");
        add(header(), figures(), split, columns, states());
    }

    private static PageHeader header() {
        return new PageHeader(
                        new Span("AI earned "),
                        Figure.inline("€1.84m", ROWS),
                        new Span(" this quarter. "),
                        Figure.inline("Two", ROWS),
                        new Span(" of the biggest earners are above the risk limit."))
                .meta(new Span("Friday 20 November 2026 · quarter to date · figures as of 06:12"))
                .actions(
                        Buttons.plain(
                                "Refuse",
                                e -> Notice.trouble("HubSpot does not let this connection read contact fields.")),
                        Buttons.plain(
                                "Suspend",
                                e -> Confirm.ask(
                                        "Suspend “Lead scoring”?",
                                        "It stops scoring within a minute; 3 people are told.",
                                        "Suspend",
                                        "Keep running",
                                        () -> Notice.done("Suspended."))),
                        Buttons.primary(
                                "Publish", e -> Notice.done("Published. v14 is the version tools get from now on.")));
    }

    private static FigureStrip figures() {
        return new FigureStrip(
                Figure.of("Use cases in use", "41", ROWS).of("of 58 approved").changed("+6", "since Q3"),
                Figure.of("People using AI each week", "312", ROWS).of("of 486").compared("64 %, was 51 %"),
                Figure.of("Value, confirmed by owner", "€1.84m", ROWS).compared("plan €1.60m · 7 not measured"),
                Figure.unknown("Spend", "source silent").compared("connect the finance system"),
                Figure.of("Above the risk limit", "5", ROWS).breach().changed("+2", "since last week"),
                Figure.of("Connections scanned in full", "11", ROWS)
                        .of("of 14")
                        .caution("2 partly, 1 failed: 19 Nov data"));
    }

    private static Section chart() {
        List<Map<String, Object>> points = List.of(
                point("Next-best-offer e-mails", 312, 71, "high"),
                point("Lead scoring with Propensify", 196, 79, "high"),
                point("Product copy in 9 languages", 268, 35, "limited"),
                point("Alt texts", 34, 12, "minimal"),
                point("Churn score on health notes", 84, 87, "prohibited"));
        Map<String, Object> option = Map.of(
                "xAxis", Map.of("type", "value", "min", 0),
                "yAxis", Map.of("type", "value", "min", 0, "max", 100),
                "series",
                        List.of(Map.of(
                                "type",
                                "scatter",
                                "data",
                                points,
                                "label",
                                Map.of(
                                        "show",
                                        true,
                                        "position",
                                        "right",
                                        "formatter",
                                        "{b}",
                                        "color",
                                        "var(--rm-ink-2)"),
                                "markLine",
                                Map.of(
                                        "symbol", "none",
                                        "data", List.of(Map.of("yAxis", 60)),
                                        "lineStyle", Map.of("color", "var(--rm-tier-high)")))));
        EChart picture = new EChart("Two of five use cases earn well and are above the risk limit of 60", option);
        picture.onClick(id -> Notice.done(id));
        ChartTable table = new ChartTable(
                "Value and residual risk",
                List.of("Use case", "Value", "Risk"),
                List.of(
                        ChartTable.Row.to(ROWS, "Alt texts", "€34k", "12"),
                        ChartTable.Row.of("Lead scoring", "€196k", "79")));
        return new Section("Value and risk, on the same use cases", new Chart(picture, table))
                .sub("13 with value of €20k or more")
                .aside(new Glyph(TierGlyph.MINIMAL.badge()), new Glyph(TierGlyph.HIGH.badge()));
    }

    private static Map<String, Object> point(String name, int value, int risk, String tier) {
        return Map.of(
                "name",
                name,
                "id",
                name,
                "value",
                List.of(value, risk),
                "symbol",
                "tier:" + tier,
                "symbolSize",
                16,
                "itemStyle",
                Map.of("color", "var(--rm-tier-" + tier + ")"));
    }

    private static Section decisions() {
        Facts facts = new Facts()
                .fact("Audience", "Customers, 412,000 loyalty members in DE, NL, SE")
                .fact("Can do", strip().glyph())
                .fact("Evidence", new HashText("9f3c51d0aa0e77b1c2d3e4f5a1e7"));
        Callout verdict = new Callout(
                Callout.Kind.WARN, "Needs approval: privacy, then legal", Texts.quiet("Acts alone towards customers"));
        return new Section("Waiting for a decision", facts, verdict)
                .more("All 7", ROWS)
                .sub("Oldest first");
    }

    private static CapabilityStrip strip() {
        return new CapabilityStrip(Map.of(
                Capability.SEE, BasisGlyph.OBSERVED,
                Capability.INFER, BasisGlyph.INFERRED,
                Capability.CHANGE, BasisGlyph.DECLARED,
                Capability.TRIGGER, BasisGlyph.CHECKED_NO));
    }

    private static Section capabilities() {
        Bars bars = new Bars(61, false);
        for (Capability capability : Capability.values()) {
            String colour = "var(--rm-cap-" + Words.of(capability) + ")";
            bars.row(
                    new Glyph("<span style='color:" + colour + "'>"
                            + Icon.of(capability).markup() + "</span>" + Words.of(capability)),
                    List.of(
                            new Segment("observed", 20, colour, Fill.SOLID),
                            new Segment("effective", 14, colour, Fill.HALF),
                            new Segment("declared", 9, colour, Fill.OUTLINE),
                            new Segment("could not see", 6, colour, Fill.HATCHED)),
                    Figure.inline("43", ROWS));
        }
        bars.key(
                new Segment("observed", 1, "var(--rm-ink-2)", Fill.SOLID),
                new Segment("effective", 1, "var(--rm-ink-2)", Fill.HALF),
                new Segment("declared", 1, "var(--rm-ink-2)", Fill.OUTLINE),
                new Segment("could not see", 1, "var(--rm-ink-2)", Fill.HATCHED));
        return new Section("What AI integrations can do", bars).more("Access map", ROWS);
    }

    private static Section gaps() {
        Bars bars = new Bars(13, true);
        for (String age : List.of("0–7 days", "8–30 days", "over 90")) {
            bars.row(
                    new Span(age),
                    List.of(
                            new Segment("high", 3, "var(--rm-act-4)", Fill.SOLID),
                            new Segment("medium", 6, "var(--rm-act-3)", Fill.SOLID),
                            new Segment("low", 4, "var(--rm-act-1)", Fill.HALF)),
                    Figure.inline("13", ROWS));
        }
        return new Section("Open findings by age", bars)
                .more("All 38", ROWS)
                .sub("10 high · 11 closed in the last 30 days");
    }

    private static Section glyphs() {
        Div list = new Div();
        list.addClassName("rm-keyline");
        for (TierGlyph tier : TierGlyph.values()) {
            list.add(new Glyph(tier.badge()));
        }
        for (BasisGlyph basis : BasisGlyph.values()) {
            list.add(new Glyph(basis.labelled()));
        }
        for (Reach reach : Reach.values()) {
            list.add(new Glyph(reach.markup(Sensitivity.PERSONAL, reach == Reach.TEAM)));
        }
        for (Sensitivity sensitivity : Sensitivity.values()) {
            list.add(new Glyph(sensitivity.chip()));
        }
        for (Status status : Status.values()) {
            list.add(status.glyph("in words"));
        }
        list.add(
                Marker.glyph("income_band"),
                new Glyph(Marker.dot()),
                UnknownChip.glyph("Right missing"),
                new Glyph(Avatar.owner(Optional.of("Ines Calvert"))),
                new Glyph(Avatar.owner(Optional.empty())));
        return new Section("Glyphs", list);
    }

    private static Section states() {
        return new Section(
                "Failed is not clean",
                new Hatched(
                        "Marketo was not read: the API user is locked. 6 integrations known on 19 Nov are unknown today.",
                        Texts.link("Unlock it, then scan again", ROWS)));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Home"));
    }
}
