package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.questions.Question;
import dev.remit.shared.Problem;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.Focus;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The open part of the form: its questions, kept in step with the answers. A question that an answer makes relevant appears
 * below it; what a person types in is never replaced under their hands.
 */
final class IntakePart extends Div {

    private final transient IntakeDesk desk;
    private final transient BiConsumer<String, List<String>> typed;
    private final Map<String, AnswerField> fields = new LinkedHashMap<>();
    private final Map<String, dev.remit.ui.design.form.Question> shown = new LinkedHashMap<>();
    private final Map<String, AnswerConflict> conflicts = new HashMap<>();

    IntakePart(IntakeDesk desk, BiConsumer<String, List<String>> typed) {
        this.desk = desk;
        this.typed = typed;
        addClassName("rm-intake-part");
    }

    /** Brings the questions of a section in step with the draft. */
    void show(IntakeDraft draft, String section) {
        List<Question> asked =
                draft.asked().stream().filter(q -> q.section().equals(section)).toList();
        List<String> keys = asked.stream().map(Question::key).toList();
        new ArrayList<>(shown.keySet())
                .stream().filter(key -> !keys.contains(key)).forEach(this::drop);
        for (int place = 0; place < asked.size(); place++) {
            Question question = asked.get(place);
            if (!shown.containsKey(question.key())) {
                addComponentAtIndex(place, build(question, draft));
            }
        }
    }

    private dev.remit.ui.design.form.Question build(Question question, IntakeDraft draft) {
        AnswerField field = AnswerField.of(question, desk, values -> typed.accept(question.key(), values));
        List<String> values = draft.values(question.key());
        if (!values.isEmpty()) {
            field.write().accept(values);
        }
        String optional = question.required() ? "" : " " + Words.text("use-cases.optional");
        var asked = new dev.remit.ui.design.form.Question(
                Words.text("question." + question.key()),
                Words.text("question." + question.key() + ".help") + optional,
                field.component());
        if (!values.isEmpty()) {
            source(draft, question).ifPresent(words -> asked.from(Texts.caption(words)));
        }
        Optional.ofNullable(draft.answers().get(question.key())).ifPresent(answer -> show(field, answer.problems()));
        fields.put(question.key(), field);
        shown.put(question.key(), asked);
        return asked;
    }

    /** Where an answer comes from that nobody has written by hand. */
    private static Optional<String> source(IntakeDraft draft, Question question) {
        return draft.byPattern(question.key())
                ? draft.fit()
                        .map(fit ->
                                Words.text("patterns.filled-in", fit.pattern().name()))
                : draft.prefilledFrom()
                        .filter(origin -> revision(draft, question) <= 1)
                        .map(origin -> Words.text("use-cases.prefilled", origin.label()));
    }

    private static int revision(IntakeDraft draft, Question question) {
        SavedAnswer answer = draft.answers().get(question.key());
        return answer == null ? 0 : answer.revision();
    }

    private void drop(String key) {
        remove(shown.remove(key));
        fields.remove(key);
        conflicts.remove(key);
    }

    /** Shows what is wrong with a stored answer, or that nothing is. */
    void show(SavedAnswer answer) {
        AnswerField field = fields.get(answer.question());
        if (field != null) {
            settle(answer.question());
            show(field, answer.problems());
        }
    }

    private static void show(AnswerField field, List<Problem> problems) {
        field.show(problems.stream().findFirst().map(Refusals::sentence).orElse(""));
    }

    /** Says at each question that must be answered that it is not, and moves the focus to one of them. */
    void ask(IntakeDraft draft, String question) {
        fields.forEach((key, field) -> {
            if (draft.missing().contains(key)) {
                show(field, List.of(Problem.at(key, InventoryRefusal.ANSWER_MISSING)));
            }
        });
        Optional.ofNullable(fields.get(question)).ifPresent(field -> Focus.on(field.component()));
    }

    /** Puts an answer into its field. */
    void write(SavedAnswer answer) {
        AnswerField field = fields.get(answer.question());
        if (field != null) {
            field.write().accept(answer.values());
            show(answer);
        }
    }

    /** Asks beside a question which of two answers shall stand; what was typed stays in the field meanwhile. */
    void choose(String question, AnswerConflict conflict) {
        settle(question);
        Optional.ofNullable(shown.get(question)).ifPresent(asked -> {
            conflicts.put(question, conflict);
            asked.add(conflict);
        });
    }

    private void settle(String question) {
        Optional.ofNullable(conflicts.remove(question)).ifPresent(AnswerConflict::removeFromParent);
    }
}
