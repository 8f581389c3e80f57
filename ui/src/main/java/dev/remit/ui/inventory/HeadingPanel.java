package dev.remit.ui.inventory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.inventory.SimilarUseCase;
import dev.remit.risk.FiredRule;
import dev.remit.risk.RiskTier;
import dev.remit.risk.TierExplanation;
import dev.remit.risk.WhatIf;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Beside the questions: the tier a request is heading for and why, the cheaper way, and what does it already. */
final class HeadingPanel extends Aside {

    private final Div tier = new Div();
    private final Div similar = new Div();
    private Optional<RiskTier> shown = Optional.empty();

    HeadingPanel() {
        addClassName("rm-heading-panel");
        getElement().setAttribute("aria-label", Words.text("use-cases.heading.name"));
        add(tier, similar);
    }

    /**
     * Shows what the answers so far lead to.
     *
     * @param use hears which of those that are alike the person would rather use
     */
    void show(TierExplanation heading, List<SimilarUseCase> alike, Consumer<SimilarUseCase> use) {
        tier.removeAll();
        tier.add(new Section(
                Words.text("use-cases.heading.for"), badge(heading), scale(heading.tier()), reasons(heading)));
        heading.cheapest().ifPresent(change -> tier.add(cheaper(change)));
        similar.removeAll();
        if (!alike.isEmpty()) {
            Div list = new Div();
            alike.forEach(one -> list.add(entry(one, use)));
            similar.add(new Section(Words.text("use-cases.similar"), list).sub(Words.text("use-cases.similar.sub")));
        }
        announce(heading.tier());
    }

    private void announce(RiskTier now) {
        if (shown.isPresent() && shown.get() != now) {
            Announce.politely(Words.text("use-cases.heading.changed", InventoryWords.of(now)));
        }
        shown = Optional.of(now);
    }

    private static Glyph badge(TierExplanation heading) {
        Glyph badge = new Glyph(TierGlyph.of(heading.tier()).lead());
        badge.addClassName("rm-heading-tier");
        return badge;
    }

    private static Div scale(RiskTier now) {
        Div scale = new Div();
        scale.addClassName("rm-tier-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        for (RiskTier tier : RiskTier.values()) {
            Span step = new Span(InventoryWords.of(tier));
            step.addClassNames("rm-tier-step", "rm-tier-" + tier.code());
            step.setClassName("rm-tier-reached", tier.compareTo(now) <= 0);
            step.setClassName("rm-tier-now", tier == now);
            scale.add(step);
        }
        return scale;
    }

    /** Why, each rule with its id and source, and what would make it silent. */
    static Div reasons(TierExplanation heading) {
        Div why = new Div();
        if (heading.fired().isEmpty()) {
            why.add(new Paragraph(Words.text("use-cases.heading.no-rule")));
            return why;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-reasons");
        for (FiredRule rule : heading.fired()) {
            Span id = Texts.code(rule.id());
            id.setTitle(rule.source());
            list.add(new ListItem(
                    new Glyph(TierGlyph.of(rule.tier()).markup()),
                    new Div(
                            new Span(Words.text(rule.reasonKey()) + " "),
                            id,
                            Texts.caption(rule.source()),
                            Texts.quiet(Words.text(rule.hintKey())))));
        }
        why.add(list);
        return why;
    }

    private static Callout cheaper(WhatIf change) {
        String words = change.findOut() ? "use-cases.cheaper.find-out" : "use-cases.cheaper.change";
        return new Callout(
                Callout.Kind.ADVICE,
                Words.text(words, InventoryWords.of(change.tier()), Words.text(change.toKey())),
                new Paragraph(
                        Words.text("use-cases.cheaper.tier-" + change.tier().code())));
    }

    private static Div entry(SimilarUseCase one, Consumer<SimilarUseCase> use) {
        UnorderedList alike = new UnorderedList();
        one.overlaps().forEach((how, what) -> alike.add(new ListItem(alike(how, what))));
        Button choose = Buttons.plain(Words.text("use-cases.similar.use"), e -> use.accept(one));
        choose.setAriaLabel(Words.text("use-cases.similar.use-what", one.name()));
        Div entry = new Div(
                Texts.link(one.name(), InventoryNavigation.useCase(one.id())),
                alike,
                new Div(
                        new Glyph(InventoryWords.tier(one.tier())),
                        Texts.quiet(InventoryWords.of(one.state())),
                        new Glyph(Avatar.owner(one.accountable()))),
                new Div(choose));
        entry.addClassName("rm-similar");
        return entry;
    }

    private static String alike(SimilarUseCase.Overlap how, List<String> what) {
        String words = Words.text("overlap." + how.code());
        return what.isEmpty() ? words : words + ": " + String.join(", ", what);
    }
}
