package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.approval.ApprovalStep.Check;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** One check: for who decides a box, and a field for the evidence while it is open; for others what is so. */
final class CheckItem extends ListItem {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final Checkbox box = new Checkbox();
    private final TextField evidence = new TextField();
    private boolean done;

    /** Hears that the person ticked a check or took the tick away. */
    interface Ticked {
        void check(CheckItem item, Check check, boolean done, String evidence);
    }

    /** A check to be made, with what the person had typed of its evidence before. */
    CheckItem(Check check, String typed, Ticked ticked) {
        box.setLabel(check.text());
        evidence.setMaxLength(500);
        evidence.setValue(typed);
        box.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                ticked.check(this, check, e.getValue(), evidence.getValue());
            }
        });
        show(check);
    }

    /** A check of somebody else. */
    CheckItem(Check check) {
        Div line = new Div(check.open() ? Icon.CLOCK.glyph() : Icon.CHECK.glyph(), new Span(check.text()));
        line.addClassName("rm-check-read");
        add(line);
        note(check).ifPresent(this::add);
    }

    /** As it is now; the evidence stays in its field as long as the check is open. */
    void show(Check check) {
        removeAll();
        add(box);
        done = !check.open();
        reset();
        box.setInvalid(false);
        if (check.open()) {
            check.expected().ifPresent(expected -> {
                evidence.setAriaLabel(Words.text("review.check.evidence", expected));
                evidence.setPlaceholder(expected);
                add(evidence);
            });
        } else {
            check.evidence().ifPresent(evidence::setValue);
            evidence.setInvalid(false);
        }
        note(check).ifPresent(this::add);
    }

    /** What is in the field for the evidence, sent or not. */
    String typed() {
        return evidence.getValue();
    }

    /** Ticked if it is done, whatever was clicked. */
    void reset() {
        box.setValue(done);
    }

    /** Says here what is missing and moves the focus to it. */
    void refuse(String sentence) {
        reset();
        if (evidence.getParent().isPresent() && evidence.isEmpty()) {
            evidence.setErrorMessage(sentence);
            evidence.setInvalid(true);
            evidence.focus();
        } else {
            box.setErrorMessage(sentence);
            box.setInvalid(true);
            box.focus();
        }
        Announce.politely(sentence);
    }

    private static Optional<Div> note(Check check) {
        Optional<String> words = check.open()
                ? check.expected().map(expected -> Words.text("review.check.needs", expected))
                : check.evidence();
        return words.map(w -> {
            Div note = new Div((check.open() ? Icon.ALERT : Icon.CLIP).glyph(), shown(w));
            note.addClassName("rm-check-note");
            note.setClassName("rm-check-need", check.open());
            return note;
        });
    }

    /** An address as a link, in a tab of its own. */
    private static Component shown(String words) {
        if (!ADDRESS.matcher(words).matches()) {
            return new Span(words);
        }
        Anchor link = new Anchor(words, words, AnchorTarget.BLANK);
        link.addClassName("rm-link");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
