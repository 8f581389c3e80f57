package dev.remit.ui.decisions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.approval.Snapshot;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.util.stream.Collectors;

/** What the risk tier demands, and the rules that gave it; for what has no tier, whom its workflow names. */
final class TierPart extends Div {

    TierPart(Review review) {
        getElement().setAttribute("data-part", "why");
        add(
                Tiers.has(review.snapshot().tier())
                        ? new Section(Words.text("review.why"), callout(review))
                        : new Section(
                                Words.text("review.needs"),
                                Texts.body(steps(review)),
                                Texts.caption(Words.text(
                                        "review.needs.plan", review.round().plan()))));
    }

    private static Callout callout(Review review) {
        Snapshot snapshot = review.snapshot();
        UnorderedList rules = new UnorderedList();
        for (Snapshot.Reason reason : snapshot.reasons()) {
            Span rule = Texts.caption(reason.rule());
            rule.setTitle(reason.source());
            ListItem item = new ListItem(Icon.ALERT.glyph(), new Span(reason.sentence()), rule);
            item.addClassName("rm-why");
            rules.add(item);
        }
        Callout.Kind kind = review.round().approvable() ? Callout.Kind.WARN : Callout.Kind.BAD;
        Callout callout = new Callout(kind, heading(review));
        if (snapshot.reasons().isEmpty()) {
            callout.add(Texts.body(Words.text("review.why.none")));
        } else {
            callout.add(rules);
        }
        callout.add(Texts.caption(Words.text(
                "review.why.rules", snapshot.tierRules(), review.round().plan())));
        return callout;
    }

    private static String heading(Review review) {
        String tier = Tiers.word(review.snapshot().tier());
        return Words.text(
                review.round().approvable() ? "review.why.needs" : "review.why.prohibited", tier, steps(review));
    }

    private static String steps(Review review) {
        return review.round().steps().stream().map(review.names()::step).collect(Collectors.joining(", "));
    }
}
