package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.findings.FindingFilter;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.KpiValue;
import dev.remit.kpi.Overview;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.chart.Bars;
import dev.remit.ui.findings.FindingsNavigation;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.ownership.OwnershipNavigation;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four panels of what is open, each leading to those who can close it. */
final class Panels {

    private static final List<String> AGES = List.of("week", "month", "quarter", "older");
    private static final List<String> LANES = List.of("production", "experiment", "oversight", "none");

    private Panels() {}

    /** The CIO reads access and findings first, the CMO owners and evidence. */
    static List<Component> of(Overview overview, Reader reader) {
        List<Component> access = List.of(CapabilityBars.section(overview), findings(overview));
        List<Component> governance = List.of(gaps(overview), evidence(overview));
        List<Component> all = new ArrayList<>(reader == Reader.CMO ? governance : access);
        all.addAll(reader == Reader.CMO ? access : governance);
        return all;
    }

    private static Section findings(Overview overview) {
        KpiValue open = overview.value("findings-open");
        KpiValue inTime = overview.value("findings-in-time");
        Map<String, Map<String, Long>> bySeverity = overview.exposure().findings();
        long longest =
                AGES.stream().mapToLong(age -> sum(bySeverity, age)).max().orElse(0);
        Bars bars = new Bars(longest, true);
        for (String age : AGES) {
            bars.row(
                    new Span(Words.text("home.findings." + age)),
                    List.of(
                            severity(bySeverity, "high", age, "var(--rm-act-4)"),
                            severity(bySeverity, "medium", age, "var(--rm-act-3)"),
                            severity(bySeverity, "low", age, "var(--rm-act-1)")),
                    Figure.inline(
                            Numbers.exact(sum(bySeverity, age)),
                            FindingsNavigation.of(FindingFilter.Age.valueOf(age.toUpperCase(Locale.ROOT)))));
        }
        bars.key(key("high", "var(--rm-act-4)"), key("medium", "var(--rm-act-3)"), key("low", "var(--rm-act-1)"));
        return new Section(Words.text("home.findings"), bars)
                .more(Words.text("home.all", open.counted()), FindingsNavigation.unresolved())
                .sub(
                        Figure.inline(
                                Numbers.parts(inTime.counted(), inTime.known()),
                                KpiNavigation.rows(KpiRows.of("findings-in-time"))),
                        new Span(Words.text("home.findings.in-time")));
    }

    private static Bars.Segment severity(
            Map<String, Map<String, Long>> counts, String severity, String age, String colour) {
        long count = counts.getOrDefault(severity, Map.of()).getOrDefault(age, 0L);
        return new Bars.Segment(Words.text("home.severity." + severity), count, colour, Bars.Fill.SOLID);
    }

    private static Bars.Segment key(String severity, String colour) {
        return new Bars.Segment(Words.text("home.severity." + severity), 0, colour, Bars.Fill.SOLID);
    }

    private static long sum(Map<String, Map<String, Long>> counts, String age) {
        return counts.values().stream()
                .mapToLong(ages -> ages.getOrDefault(age, 0L))
                .sum();
    }

    private static Section gaps(Overview overview) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-gap-list");
        long unowned = overview.value("integrations-owned").others();
        if (unowned > 0) {
            list.add(gap(unowned, KpiNavigation.others("integrations-owned"), Words.text("home.gap.integrations")));
        }
        for (OwnershipGap gap : OwnershipGap.values()) {
            long count = overview.work().gaps().getOrDefault(gap, 0L);
            if (count > 0) {
                list.add(gap(count, OwnershipNavigation.withGap(gap), Words.text("home.gap." + gap.name())));
            }
        }
        Component content = list.getChildren().findAny().isPresent() ? list : Texts.body(Words.text("home.gap.none"));
        return new Section(Words.text("home.gaps"), content)
                .more(Words.text("home.gaps.assign"), OwnershipNavigation.withGaps())
                .sub(Words.text("home.gaps.sub"));
    }

    private static ListItem gap(long count, Address rows, String words) {
        Anchor figure = Figure.inline(Numbers.exact(count), rows);
        figure.setAriaLabel(Numbers.exact(count) + " " + words);
        return new ListItem(figure, new Span(words));
    }

    private static Section evidence(Overview overview) {
        KpiValue complete = overview.value("evidence-complete");
        Bars bars = new Bars(100, false);
        bars.addClassName("rm-bars-stacked");
        for (String lane : LANES) {
            Overview.Evidence evidence = overview.work().evidence().get(lane);
            if (evidence != null) {
                bars.row(
                        new Span(Words.text("home.lane." + lane)),
                        List.of(
                                part("there", evidence.there(), evidence, "var(--rm-accent)", Bars.Fill.SOLID),
                                part("missing", evidence.missing(), evidence, "var(--rm-act-2)", Bars.Fill.SOLID),
                                part(
                                        "silent",
                                        evidence.silent(),
                                        evidence,
                                        "var(--rm-line-strong)",
                                        Bars.Fill.HATCHED)),
                        Figure.inline(
                                Numbers.share(evidence.there(), evidence.there() + evidence.missing()),
                                KpiNavigation.rows(
                                        KpiRows.of("evidence-complete").in(lane))));
            }
        }
        bars.key(
                new Bars.Segment(Words.text("home.evidence.there"), 0, "var(--rm-accent)", Bars.Fill.SOLID),
                new Bars.Segment(Words.text("home.evidence.missing"), 0, "var(--rm-act-2)", Bars.Fill.SOLID),
                new Bars.Segment(Words.text("home.evidence.silent"), 0, "var(--rm-line-strong)", Bars.Fill.HATCHED));
        return new Section(Words.text("home.evidence"), bars)
                .more(Words.text("home.evidence.all", complete.others()), KpiNavigation.others("evidence-complete"))
                .sub(
                        Figure.inline(
                                Numbers.share(complete.counted(), complete.known()),
                                KpiNavigation.rows(KpiRows.of("evidence-complete"))),
                        new Span(Words.text("home.evidence.sub")));
    }

    /** Each lane's bar is its own whole. */
    private static Bars.Segment part(String name, long count, Overview.Evidence of, String colour, Bars.Fill fill) {
        long whole = Math.max(1, of.there() + of.missing() + of.silent());
        return new Bars.Segment(
                Words.text("home.evidence." + name) + ", " + Numbers.exact(count),
                Math.round(100.0 * count / whole),
                colour,
                fill);
    }
}
