package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.ApprovalStep.Check;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be checked in the step in hand, with the evidence that was named or is still needed. */
final class ChecklistPart extends Div {

    private final ReviewActs acts;
    private final Optional<ApprovalStep> step;
    private transient Runnable showing = () -> {};
    private final Map<String, Checkbox> boxes = new HashMap<>();
    private final Map<String, TextField> fields = new HashMap<>();

    ChecklistPart(Review review, ReviewActs acts) {
        this.acts = acts;
        this.step = review.turn().or(() -> review.approval().current());
        getElement().setAttribute("data-part", "checks");
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-checks");
        boolean mine = review.turn().isPresent();
        step.map(ApprovalStep::checks)
                .orElse(List.of())
                .forEach(check -> list.add(mine ? writable(check) : readable(check)));
        String title = mine
                ? Words.text("review.checklist.yours")
                : step.map(s -> Words.text("review.checklist.of", review.names().step(s)))
                        .orElse(Words.text("review.checklist.none"));
        add(new Section(title, list).aside(Texts.caption(progress())));
    }

    /** Called before the focus goes to a check, which may be on a part that is not shown. */
    void whenFocused(Runnable show) {
        showing = show;
    }

    /** "4 of 5". */
    String progress() {
        return step.map(s -> Words.text(
                        "numbers.parts",
                        s.checks().size() - s.openChecks().size(),
                        s.checks().size()))
                .orElse("");
    }

    /** Back to where the person was, after the page was read again. */
    void focus(Check check) {
        Optional.ofNullable(boxes.get(check.key())).ifPresent(Checkbox::focus);
    }

    /** Moves the focus to what a refusal is about, and says there what is missing. */
    boolean focus(RefusedException refused) {
        for (Map.Entry<String, String> problem : Refusals.byField(refused).entrySet()) {
            Checkbox box = boxes.get(problem.getKey());
            if (box != null) {
                showing.run();
                TextField field = fields.get(problem.getKey());
                if (field != null && field.isEmpty()) {
                    field.setErrorMessage(problem.getValue());
                    field.setInvalid(true);
                    field.focus();
                } else {
                    box.setErrorMessage(problem.getValue());
                    box.setInvalid(true);
                    box.focus();
                }
                Announce.politely(problem.getValue());
                return true;
            }
        }
        return false;
    }

    private ListItem writable(Check check) {
        Checkbox box = new Checkbox(check.text(), !check.open());
        boxes.put(check.key(), box);
        ListItem item = new ListItem(box);
        Optional<TextField> field = check.open() ? check.expected().map(this::field) : Optional.empty();
        field.ifPresent(f -> {
            fields.put(check.key(), f);
            item.add(f);
        });
        note(check).ifPresent(item::add);
        box.addValueChangeListener(e -> {
            if (!e.isFromClient()) {
                return;
            }
            try {
                acts.check(check, e.getValue(), field.map(TextField::getValue).orElse(""));
            } catch (RefusedException refused) {
                box.setValue(!e.getValue());
                if (!focus(refused)) {
                    throw refused;
                }
            }
        });
        return item;
    }

    private TextField field(String expected) {
        TextField field = new TextField();
        field.setAriaLabel(Words.text("review.check.evidence", expected));
        field.setPlaceholder(expected);
        field.setMaxLength(500);
        return field;
    }

    private ListItem readable(Check check) {
        Div line = new Div(check.open() ? Icon.CLOCK.glyph() : Icon.CHECK.glyph(), new Span(check.text()));
        line.addClassName("rm-check-read");
        ListItem item = new ListItem(line);
        note(check).ifPresent(item::add);
        return item;
    }

    private static Optional<Component> note(Check check) {
        Optional<String> words = check.open()
                ? check.expected().map(expected -> Words.text("review.check.needs", expected))
                : check.evidence();
        return words.map(w -> {
            Div note = new Div((check.open() ? Icon.ALERT : Icon.CLIP).glyph(), new Span(w));
            note.addClassName("rm-check-note");
            note.setClassName("rm-check-need", check.open());
            return note;
        });
    }
}
