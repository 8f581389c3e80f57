package dev.remit.ui.patterns;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.library.Judgement;
import dev.remit.identity.Permission;
import dev.remit.inventory.pattern.Pattern;
import dev.remit.inventory.pattern.PatternPreview;
import dev.remit.risk.FiredRule;
import dev.remit.ui.approvals.Approvers;
import dev.remit.ui.controls.ControlsNavigation;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.FlowGlyph;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.words.Words;
import java.util.List;

/** What a pattern is and what it would bring: tier, decisions, controls, figures, and whom it takes. */
public final class PatternPreviewPanel extends Aside {

    private final transient PatternDesk desk;

    public PatternPreviewPanel(PatternDesk desk) {
        this.desk = desk;
        addClassNames("rm-heading-panel", "rm-pattern-preview");
        getElement().setAttribute("aria-label", Words.text("patterns.preview"));
        setVisible(false);
    }

    /** Shows this one. */
    public void show(String key) {
        PatternPreview preview = desk.patterns().preview(key);
        Pattern pattern = preview.pattern();
        removeAll();
        add(new Div(
                new Section(pattern.name(), what(pattern), flow(pattern)),
                new Section(Words.text("patterns.tier"), tier(preview)).sub(Words.text("patterns.tier.sub")),
                new Section(Words.text("patterns.decisions"), decisions(preview))
                        .sub(Words.text("patterns.decisions.sub", preview.workingHours()))));
        if (desk.user().may(Permission.CONTROL_READ)) {
            add(controls(preview));
        }
        add(
                new Section(Words.text("patterns.duties"), duties(pattern))
                        .sub(pattern.words().standing()),
                new Section(Words.text("patterns.kpis"), kpis(pattern)).sub(Words.text("patterns.kpis.sub")),
                new Section(
                        Words.text("patterns.answers"),
                        Texts.body(Words.text("patterns.answers.text", preview.filled(), preview.left()))));
        setVisible(true);
    }

    /** Shows nothing. */
    public void hide() {
        removeAll();
        setVisible(false);
    }

    private static Facts what(Pattern pattern) {
        return new Facts()
                .fact(Words.text("patterns.use"), pattern.words().use())
                .fact(Words.text("patterns.avoid"), pattern.words().avoid());
    }

    private static OrderedList flow(Pattern pattern) {
        OrderedList list = new OrderedList();
        list.addClassName("rm-flow-steps");
        pattern.steps()
                .forEach(step -> list.add(new ListItem(
                        new Glyph(FlowGlyph.of(step.by()).markup()),
                        new Span(step.text()),
                        Texts.caption(Words.of(FlowGlyph.of(step.by()))))));
        return list;
    }

    private static Div tier(PatternPreview preview) {
        UnorderedList why = new UnorderedList();
        why.addClassName("rm-pattern-list");
        for (FiredRule rule : preview.tier().fired()) {
            why.add(new ListItem(new Span(Words.text(rule.reasonKey()) + " "), Texts.code(rule.id())));
        }
        Glyph badge = new Glyph(TierGlyph.of(preview.tier().tier()).lead());
        badge.addClassName("rm-heading-tier");
        return why.getComponentCount() == 0
                ? new Div(badge, Texts.body(Words.text("use-cases.heading.no-rule")))
                : new Div(badge, why);
    }

    private OrderedList decisions(PatternPreview preview) {
        Approvers approvers = new Approvers(desk.people());
        OrderedList list = new OrderedList();
        list.addClassName("rm-pattern-list");
        preview.steps().forEach(step -> list.add(new ListItem(approvers.step(step))));
        return list;
    }

    private Section controls(PatternPreview preview) {
        List<Judgement> all = desk.controls()
                .expected(preview.pattern().facts(), preview.tier().tier());
        List<Judgement> certain = all.stream()
                .filter(judgement -> judgement.verdict() == Judgement.Verdict.APPLIES)
                .toList();
        List<Judgement> doubtful =
                all.stream().filter(judgement -> !certain.contains(judgement)).toList();
        Section section = new Section(
                Words.text("patterns.controls"),
                folded(Words.text("patterns.controls.apply", certain.size()), certain));
        if (!doubtful.isEmpty()) {
            section.add(folded(Words.text("patterns.controls.doubt", doubtful.size()), doubtful));
        }
        return section;
    }

    private static Details folded(String summary, List<Judgement> judgements) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-pattern-list");
        judgements.forEach(judgement -> list.add(new ListItem(Texts.link(
                judgement.control().title(),
                ControlsNavigation.control(judgement.control().key())))));
        return new Details(summary, list);
    }

    private static Facts duties(Pattern pattern) {
        Facts facts = new Facts();
        pattern.duties().forEach(standing -> facts.fact(Words.of(standing.duty()), standing.who()));
        return facts.fact(
                Words.text("patterns.duties.others"), new Component[] {new Span(Words.text("patterns.duties.always"))});
    }

    private static Facts kpis(Pattern pattern) {
        Facts facts = new Facts();
        pattern.kpis().forEach(kpi -> facts.fact(kpi.name(), kpi.goal()));
        return facts;
    }
}
