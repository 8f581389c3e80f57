package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.approval.Waiting;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.KpiUnit;
import dev.remit.kpi.KpiValue;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.kpi.KpiFormat;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What waits for a decision, the one due first on top, with its age and when it is due. */
final class WaitingDecisions {

    private WaitingDecisions() {}

    static Section section(Waiting.Summary summary, KpiValue turnaround, List<Waiting> first, Ages ages) {
        Component content = first.isEmpty() ? Texts.body(Words.text("home.waiting.none")) : list(first, ages);
        return new Section(Words.text("home.waiting"), content)
                .more(Words.text("home.waiting.all", summary.waiting()), DecisionsNavigation.waiting())
                .sub(figures(summary, turnaround).toArray(Component[]::new));
    }

    private static List<Component> figures(Waiting.Summary summary, KpiValue turnaround) {
        List<Component> figures = new ArrayList<>();
        summary.medianAge()
                .ifPresent(age -> figures.add(new Span(Words.text("home.waiting.median", Ages.length(age)))));
        if (summary.late() > 0) {
            figures.add(Figure.inline(
                    Words.text("home.waiting.late", summary.late()), KpiNavigation.counted("decisions-late")));
        }
        turnaround
                .now()
                .ifPresent(days -> figures.add(Figure.inline(
                        Words.text("home.waiting.turnaround", KpiFormat.written(KpiUnit.DAYS, days, "")),
                        KpiNavigation.rows(KpiRows.of("decision-turnaround")))));
        return figures;
    }

    private static UnorderedList list(List<Waiting> first, Ages ages) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-waiting-list");
        first.forEach(waiting -> list.add(row(waiting, ages)));
        return list;
    }

    private static ListItem row(Waiting waiting, Ages ages) {
        Anchor title = Texts.link(waiting.title(), DecisionsNavigation.review(waiting.approval()));
        title.addClassName("rm-name");
        Span step = Texts.caption(Words.text("home.waiting.step", role(waiting), waiting.position(), waiting.steps()));
        Div words = new Div(title, step);
        words.addClassName("rm-stack");
        Span due = ages.late(waiting.dueAt())
                ? Texts.bad(ages.due(waiting.dueAt()))
                : Texts.caption(ages.due(waiting.dueAt()));
        Div clock = new Div(Texts.strong(ages.since(waiting.since())), due);
        clock.addClassNames("rm-stack", "rm-end");
        return new ListItem(tier(waiting.tier()), words, clock);
    }

    private static Glyph tier(String code) {
        if (code.equals(WorkflowScope.NO_TIER)) {
            return Icon.CUBE.glyph();
        }
        return Stream.of(TierGlyph.values())
                .filter(t -> t.name().equalsIgnoreCase(code))
                .findFirst()
                .map(t -> new Glyph(t.markup()))
                .orElseGet(UnknownChip::glyph);
    }

    private static String role(Waiting waiting) {
        return waiting.role()
                .map(key -> Words.find("decisions.role." + key).orElse(key))
                .orElseGet(() -> Words.text("home.waiting.person"));
    }
}
