package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.questions.Question;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            draft.prefilledFrom()
                    .filter(origin -> revision(draft, question) <= 1)
                    .ifPresent(origin -> asked.from(Texts.caption(Words.text("use-cases.prefilled", origin.label()))));
        }
        fields.put(question.key(), field);
        shown.put(question.key(), asked);
        return asked;
    }

    private static int revision(IntakeDraft draft, Question question) {
        SavedAnswer answer = draft.answers().get(question.key());
        return answer == null ? 0 : answer.revision();
    }

    private void drop(String key) {
        remove(shown.remove(key));
        fields.remove(key);
    }

    /** Shows what is wrong with a stored answer, or that nothing is. */
    void show(SavedAnswer answer) {
        AnswerField field = fields.get(answer.question());
        if (field != null) {
            field.show(answer.problems().stream()
                    .findFirst()
                    .map(Refusals::sentence)
                    .orElse(""));
        }
    }

    /** Puts an answer that was changed elsewhere into its field. */
    void write(SavedAnswer answer) {
        AnswerField field = fields.get(answer.question());
        if (field != null) {
            field.write().accept(answer.values());
            show(answer);
        }
    }

    /** Lets the summary lead to the fields of this part. */
    void register(ProblemSummary summary) {
        fields.forEach((key, field) -> summary.field(key, field.component()));
    }
}
