package dev.remit.ui.inventory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.remit.inventory.questions.Question;
import dev.remit.ui.design.form.OptionCards;
import dev.remit.ui.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The field of one question: whatever it looks like, its answer is a list of values as typed.
 *
 * @param component what is shown
 * @param validation where a problem is shown
 * @param write sets the answer without telling
 */
record AnswerField(Component component, HasValidation validation, Consumer<List<String>> write) {

    private static final int PAUSE_MS = 500;
    private static final String AUTONOMY = "autonomy";

    /** The field for a question; {@code typed} hears every change a person makes. */
    static AnswerField of(Question question, IntakeDesk desk, Consumer<List<String>> typed) {
        return switch (question.type()) {
            case TEXT, NUMBER, MONEY -> text(question, typed);
            case LONG_TEXT -> longText(typed);
            case CHOICE -> question.key().equals(AUTONOMY) ? cards(question, typed) : choice(question, typed);
            case CHOICES -> choices(question, typed);
            case TOOLS, MODELS, DATA_ASSETS -> CatalogField.of(question.type(), desk, typed);
        };
    }

    private static AnswerField text(Question question, Consumer<List<String>> typed) {
        TextField field = new TextField();
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        Words.find("use-cases.unit." + question.key()).ifPresent(unit -> field.setSuffixComponent(new Span(unit)));
        return heard(field, field, typed, AnswerField::single, AnswerField::first);
    }

    private static AnswerField longText(Consumer<List<String>> typed) {
        TextArea field = new TextArea();
        field.setWidthFull();
        field.setMinRows(2);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        return heard(field, field, typed, AnswerField::single, AnswerField::first);
    }

    private static AnswerField cards(Question question, Consumer<List<String>> typed) {
        OptionCards<String> field = new OptionCards<>(
                question.options(),
                option -> option(question, option),
                option -> Words.text("use-cases.autonomy." + option));
        return heard(field, field, typed, List::of, values -> values.isEmpty() ? null : values.getFirst());
    }

    private static AnswerField choice(Question question, Consumer<List<String>> typed) {
        RadioButtonGroup<String> field = new RadioButtonGroup<>();
        field.setItems(question.options());
        field.setItemLabelGenerator(option -> option(question, option));
        return heard(field, field, typed, List::of, values -> values.isEmpty() ? null : values.getFirst());
    }

    private static AnswerField choices(Question question, Consumer<List<String>> typed) {
        CheckboxGroup<String> field = new CheckboxGroup<>();
        field.setItems(question.options());
        field.setItemLabelGenerator(option -> option(question, option));
        Function<Set<String>, List<String>> inOrder =
                values -> question.options().stream().filter(values::contains).toList();
        return heard(field, field, typed, inOrder, LinkedHashSet::new);
    }

    static <C extends Component & HasValue<?, V>, V> AnswerField heard(
            C field,
            HasValidation validation,
            Consumer<List<String>> typed,
            Function<V, List<String>> read,
            Function<List<String>, @org.jspecify.annotations.Nullable V> write) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                V value = event.getValue();
                typed.accept(value == null ? List.of() : read.apply(value));
            }
        });
        return new AnswerField(field, validation, values -> {
            V value = write.apply(values);
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
        });
    }

    /** Shows what is wrong with the answer; nothing if it is right. */
    void show(String problem) {
        validation.setErrorMessage(problem);
        validation.setInvalid(!problem.isEmpty());
    }

    static String option(Question question, String option) {
        return Words.text("question." + question.key() + "." + option);
    }

    private static List<String> single(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
