package dev.remit.ui.inventory;

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
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    void show(TierExplanation heading, List<SimilarUseCase> alike) {
        tier.removeAll();
        tier.add(new Section(
                Words.text("use-cases.heading.for"), badge(heading), scale(heading.tier()), reasons(heading)));
        heading.cheapest().ifPresent(change -> tier.add(cheaper(change)));
        similar.removeAll();
        if (!alike.isEmpty()) {
            Div list = new Div();
            alike.forEach(one -> list.add(entry(one)));
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

    private static Div entry(SimilarUseCase one) {
        String alike = one.overlaps().stream()
                .map(o -> Words.text("overlap." + o.code()))
                .collect(Collectors.joining(", "));
        String what = one.shared().isEmpty() ? alike : alike + ": " + String.join(", ", one.shared());
        Div entry = new Div(
                Texts.link(one.name(), InventoryNavigation.useCase(one.id())),
                Texts.caption(what),
                new Div(
                        new Glyph(InventoryWords.tier(one.tier())),
                        Texts.quiet(InventoryWords.of(one.state())),
                        new Glyph(Avatar.owner(one.accountable()))));
        entry.addClassName("rm-similar");
        return entry;
    }
}
