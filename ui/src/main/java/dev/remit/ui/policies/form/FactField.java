package dev.remit.ui.policies.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The field in which one fact is given, as its type wants it.
 *
 * @param component to be shown
 * @param input the same, as what holds the value
 */
record FactField(PolicyFact fact, Component component, HasValue<?, ?> input) {

    static FactField of(PolicyFact fact) {
        String label = Words.of(fact);
        return switch (fact.type().shape()) {
            case FLAG -> select(fact, label, List.of("true", "false"));
            case WORD ->
                fact.type().words().isEmpty()
                        ? word(fact, label)
                        : select(fact, label, fact.type().words());
            case WORDS -> fact.type().words().isEmpty() ? text(fact, label) : choices(fact, label);
            case NUMBER -> {
                NumberField number = new NumberField(label);
                number.setMin(fact.type().least());
                number.setMax(fact.type().most());
                yield new FactField(fact, number, number);
            }
            case COUNT -> {
                IntegerField count = new IntegerField(label);
                count.setMin(0);
                yield new FactField(fact, count, count);
            }
        };
    }

    /** What was given, as JSON would say it; empty: nothing. */
    Optional<Object> given() {
        if (input.isEmpty() && fact.type().shape() != dev.remit.policy.fact.FactType.Shape.WORDS) {
            return Optional.empty();
        }
        Object value = input.getValue();
        return Optional.of(
                switch (fact.type().shape()) {
                    case FLAG -> Boolean.valueOf(String.valueOf(value));
                    case WORD, NUMBER, COUNT -> value;
                    case WORDS ->
                        value instanceof Set<?> set
                                ? set.stream().map(String::valueOf).sorted().toList()
                                : Arrays.stream(String.valueOf(value).split("[,\\s]+", -1))
                                        .filter(word -> !word.isBlank())
                                        .toList();
                });
    }

    /** Shows what was given before. */
    @SuppressWarnings("unchecked") // each field was made for its fact's shape above
    void show(Object value) {
        HasValue<?, Object> field = (HasValue<?, Object>) input;
        switch (value) {
            case Boolean flag -> field.setValue(String.valueOf(flag));
            case List<?> words ->
                field.setValue(
                        component instanceof TextField
                                ? String.join(
                                        ", ",
                                        words.stream().map(String::valueOf).toList())
                                : Set.copyOf(words));
            case Long count -> field.setValue(count.intValue());
            default -> field.setValue(value);
        }
    }

    private static FactField select(PolicyFact fact, String label, List<String> words) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(words);
        if (words.contains("true")) {
            select.setItemLabelGenerator(word -> Words.text(word.equals("true") ? "policies.yes" : "policies.no"));
        }
        return new FactField(fact, select, select);
    }

    private static FactField choices(PolicyFact fact, String label) {
        MultiSelectComboBox<String> choices = new MultiSelectComboBox<>(label);
        choices.setItems(fact.type().words());
        return new FactField(fact, choices, choices);
    }

    private static FactField word(PolicyFact fact, String label) {
        TextField word = new TextField(label);
        return new FactField(fact, word, word);
    }

    private static FactField text(PolicyFact fact, String label) {
        TextField text = new TextField(label);
        text.setHelperText(Words.text("policies.words.help"));
        return new FactField(fact, text, text);
    }
}
