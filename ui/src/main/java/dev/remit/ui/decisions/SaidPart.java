package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision;
import dev.remit.identity.PersonId;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was decided in every round, and what was late, in order; void decisions say so. */
final class SaidPart extends Div {

    private final Review review;

    SaidPart(Review review) {
        this.review = review;
        getElement().setAttribute("data-part", "said");
        List<Said> all = new ArrayList<>();
        review.approval().rounds().forEach(round -> round(round, all));
        all.sort(Comparator.comparing(Said::at));
        OrderedList list = new OrderedList();
        list.addClassName("rm-said");
        all.forEach(said -> list.add(said.item()));
        add(new Section(
                Words.text("review.said"), all.isEmpty() ? Texts.caption(Words.text("review.said.nothing")) : list));
    }

    private record Said(Instant at, ListItem item) {}

    private void round(Approval.Round round, List<Said> all) {
        for (ApprovalStep step : round.steps()) {
            step.escalated().ifPresent(e -> all.add(new Said(e.at(), escalated(step, e))));
            step.decision().ifPresent(d -> all.add(new Said(d.at(), decision(round, step, d))));
        }
        round.voided().ifPresent(v -> all.add(new Said(v.at(), voided(round, v))));
    }

    private ListItem decision(Approval.Round round, ApprovalStep step, Decision decision) {
        Component sentence = sentence(
                review.names().voice(decision),
                Words.text(
                        "review.said." + decision.outcome(),
                        review.names().step(step),
                        round.snapshot().version(),
                        review.ages().at(decision.at())),
                decision.reason());
        ListItem item = item(decision.by(), sentence);
        if (round.voided().isPresent()) {
            item.add(Texts.warn(Words.text("review.said.void")));
        }
        return item;
    }

    private ListItem escalated(ApprovalStep step, ApprovalStep.Escalation escalation) {
        String name = review.names().step(step);
        String at = review.ages().at(escalation.at());
        String due = step.dueAt().map(review.ages()::at).orElse("");
        return new ListItem(
                new Glyph(Avatar.initials("Remit")),
                new Span(escalation
                        .to()
                        .map(to -> Words.text(
                                "review.said.escalated", review.names().of(to), name, at, due))
                        .orElseGet(() -> Words.text("review.said.escalated-nobody", name, at, due))));
    }

    private ListItem voided(Approval.Round round, Approval.Voiding voiding) {
        return new ListItem(
                new Glyph(Avatar.initials("Remit")),
                new Span(Words.text(
                        "review.said.voided",
                        round.snapshot().version(),
                        review.ages().at(voiding.at()),
                        voiding.reason())));
    }

    private ListItem item(PersonId who, Component sentence) {
        return new ListItem(new Glyph(Avatar.initials(review.names().of(who))), sentence);
    }

    private Component sentence(String who, String what, Optional<String> words) {
        Span sentence = new Span(Texts.strong(who), new Span(" " + what));
        words.ifPresent(w -> {
            Span quote = new Span(" “" + w + "”");
            quote.addClassName("rm-quote");
            sentence.add(quote);
        });
        return sentence;
    }
}
