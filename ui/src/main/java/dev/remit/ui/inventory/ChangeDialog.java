package dev.remit.ui.inventory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.questions.Question;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes one part of what was submitted or approved, with a reason. Says of each answer whether changing it voids decisions, and
 * asks what a new answer makes necessary.
 */
final class ChangeDialog extends Dialog {

    private final transient IntakeDesk desk;
    private final transient UseCaseVersion before;
    private final String section;
    private final Map<String, List<String>> now;
    private final Map<String, Div> shown = new LinkedHashMap<>();
    private final ProblemSummary problems = new ProblemSummary();
    private final Div questions = new Div();
    private final TextArea reason = new TextArea(Words.text("use-case.reason"));

    ChangeDialog(UseCase useCase, UseCaseVersion before, String section, IntakeDesk desk) {
        this.desk = desk;
        this.before = before;
        this.section = section;
        this.now = new HashMap<>(before.answers());
        addClassName("rm-change");
        setHeaderTitle(Words.text("use-case.change.title", useCase.name(), Words.text("section." + section)));
        questions.addClassName("rm-intake-part");
        reason.setWidthFull();
        problems.field("reason", reason);
        add(problems, questions, reason);
        UnsentGuard.on(this, () -> !reason.isEmpty() || !changed().isEmpty());
        getFooter().add(Buttons.plain(Words.text("use-case.change.keep"), e -> close()));
        getFooter().add(Buttons.plain(Words.text("use-case.change"), e -> run()));
        ask();
    }

    /** The questions of the part, and those elsewhere that the answers now need. */
    private void ask() {
        List<Question> asked = desk.questionnaire().asked(now).stream()
                .filter(q -> q.section().equals(section) || (q.required() && unanswered(q)))
                .toList();
        List<String> keys = asked.stream().map(Question::key).toList();
        List.copyOf(shown.keySet()).stream().filter(key -> !keys.contains(key)).forEach(key -> {
            questions.remove(shown.remove(key));
            now.put(key, List.of());
        });
        for (int place = 0; place < asked.size(); place++) {
            Question question = asked.get(place);
            if (!shown.containsKey(question.key())) {
                Div block = build(question);
                shown.put(question.key(), block);
                questions.addComponentAtIndex(place, block);
            }
        }
    }

    private boolean unanswered(Question question) {
        return before.answers().getOrDefault(question.key(), List.of()).isEmpty();
    }

    private Div build(Question question) {
        AnswerField field = AnswerField.of(question, desk, values -> {
            now.put(question.key(), values);
            ask();
        });
        List<String> values = now.getOrDefault(question.key(), List.of());
        if (!values.isEmpty()) {
            field.write().accept(values);
        }
        String asked = Words.text("question." + question.key());
        problems.field(question.key(), asked, field.component());
        return new dev.remit.ui.design.form.Question(
                asked,
                Words.text(question.material() ? "use-case.change.voids" : "use-case.change.carries"),
                field.component());
    }

    private Map<String, List<String>> changed() {
        Map<String, List<String>> changed = new HashMap<>();
        now.forEach((key, values) -> {
            if (!values.equals(before.answers().getOrDefault(key, List.of()))) {
                changed.put(key, values);
            }
        });
        return changed;
    }

    private void run() {
        try {
            desk.useCases().change(before.useCase(), before.number(), changed(), reason.getValue());
            close();
            Notice.done(Words.text("use-case.change.done"));
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    /** The way to it, beside a part's title. */
    static Component opener(Runnable open, String section) {
        var button = Buttons.quiet(Words.text("design.form.change"), e -> open.run());
        button.setAriaLabel(Words.text("design.form.change-what", Words.text("section." + section)));
        return button;
    }
}
