package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision.Outcome;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What exactly is decided on, and the ways to decide; for others, whom it waits for. */
final class DecideBar extends Div {

    private final Div open = new Div();

    /**
     * For this person.
     *
     * @param speak goes to where something can be said
     */
    DecideBar(Review review, ReviewActs acts, ChecklistPart checks, Runnable speak) {
        addClassName("rm-bar-slot");
        getStyle().set("display", "contents");
        open.addClassName("rm-bar-open");
        ActionBar bar = ActionBar.decide(Words.text("review.bar"));
        Component hash = new HashText(review.round().hash());
        Button ask = Buttons.plain(Words.text("review.ask"), e -> speak.run());
        if (review.turn().isPresent()) {
            show(review.turn().get());
            bar.words(
                    new Span(Words.text("review.bar.exactly")),
                    Texts.strong(Words.text("review.version", review.snapshot().version())),
                    hash,
                    note(review.insteadOf()
                            .map(other ->
                                    Words.text("review.bar.for", review.names().of(other)))
                            .orElseGet(() -> Words.text("review.bar.void"))));
            bar.actions(ways(review, acts, checks, ask));
        } else {
            bar.words(
                    Texts.strong(Words.text("review.version", review.snapshot().version())),
                    hash,
                    note(waitsFor(review)));
            bar.actions(ask);
        }
        add(bar);
    }

    /** How many checks are open now. */
    void show(ApprovalStep step) {
        int count = step.openChecks().size();
        open.removeAll();
        open.add(Status.WARN.glyph(Words.text("review.bar.open", count)));
        open.setVisible(count > 0);
    }

    private Component[] ways(Review review, ReviewActs acts, ChecklistPart checks, Button ask) {
        List<Component> ways = new ArrayList<>(List.of(
                open,
                ask,
                Buttons.danger(Words.text("review.decline"), e -> acts.reasoned(Outcome.DECLINED)),
                Buttons.plain(Words.text("review.changes"), e -> acts.reasoned(Outcome.CHANGES_REQUESTED))));
        if (review.round().approvable()) {
            ways.add(approve(acts, checks));
        }
        return ways.toArray(Component[]::new);
    }

    private static Button approve(ReviewActs acts, ChecklistPart checks) {
        Button approve = Buttons.primary(Words.text("review.approve"), e -> {
            try {
                acts.decide(Outcome.APPROVED, "");
            } catch (RefusedException refused) {
                if (!checks.focus(refused)) {
                    throw refused;
                }
            }
        });
        Element key = new Element("kbd").setText("⌘ ↵").setAttribute("slot", "suffix");
        key.setAttribute("aria-hidden", "true");
        approve.getElement().appendChild(key);
        return approve;
    }

    private static String waitsFor(Review review) {
        return review.approval()
                .current()
                .map(step -> Words.text(
                        review.approval().isOwn(review.names().me()) ? "review.bar.own" : "review.bar.waits",
                        review.names().step(step)))
                .orElse(Words.text("review.state." + review.approval().state()));
    }

    private static Div note(String words) {
        Div note = new Div(words);
        note.addClassName("rm-bar-note");
        return note;
    }
}
