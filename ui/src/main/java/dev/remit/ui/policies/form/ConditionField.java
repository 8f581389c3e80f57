package dev.remit.ui.policies.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The condition in CEL, and beside it pick lists that write a part of it: fact, comparison, value. */
public final class ConditionField extends Div {

    private final TextArea expression = new TextArea(Words.text("policies.when"));
    private final ComboBox<PolicyFact> fact = new ComboBox<>(Words.text("policies.condition.fact"));
    private final Select<Comparison> comparison = new Select<>();
    private final Div value = new Div();
    private Optional<FactField> field = Optional.empty();

    /** How a fact can be compared, and how CEL says it. */
    enum Comparison {
        IS("%1$s == %2$s", FactType.Shape.WORD),
        IS_NOT("%1$s != %2$s", FactType.Shape.WORD),
        YES("%1$s", FactType.Shape.FLAG),
        NO("!%1$s", FactType.Shape.FLAG),
        HAS_ONE_OF("%1$s.exists(x, x in %2$s)", FactType.Shape.WORDS),
        HAS_ONLY("%1$s.all(x, x in %2$s)", FactType.Shape.WORDS),
        MORE_THAN("%1$s > %2$s", FactType.Shape.NUMBER),
        LESS_THAN("%1$s < %2$s", FactType.Shape.NUMBER),
        MORE_OF("%1$s > %2$s", FactType.Shape.COUNT),
        LESS_OF("%1$s < %2$s", FactType.Shape.COUNT);

        private final String form;
        private final FactType.Shape shape;

        Comparison(String form, FactType.Shape shape) {
            this.form = form;
            this.shape = shape;
        }

        static List<Comparison> of(PolicyFact fact) {
            return java.util.Arrays.stream(values())
                    .filter(c -> c.shape == fact.type().shape())
                    .toList();
        }

        String cel(PolicyFact fact, Object value) {
            return form.formatted(fact.path(), literal(value));
        }

        private static String literal(Object value) {
            return switch (value) {
                case String word -> '"' + word + '"';
                case List<?> words ->
                    words.stream().map(word -> literal(word)).collect(Collectors.joining(", ", "[", "]"));
                default -> String.valueOf(value);
            };
        }
    }

    public ConditionField() {
        this(List.of(PolicyFact.values()));
    }

    /** @param offered the facts that can be picked */
    public ConditionField(Collection<PolicyFact> offered) {
        addClassName("rm-condition");
        expression.addClassNames("rm-expression-field");
        expression.setMinRows(4);
        expression.setWidthFull();
        expression.setMaxLength(4_000);
        expression.setValueChangeMode(ValueChangeMode.ON_BLUR);
        expression.setHelperText(Words.text("policies.when.help"));
        fact.setItems(offered);
        fact.setItemLabelGenerator(f -> Words.of(f) + " · " + f.path());
        fact.addValueChangeListener(e -> compare(Optional.ofNullable(e.getValue())));
        comparison.setLabel(Words.text("policies.condition.comparison"));
        comparison.setItemLabelGenerator(c -> c == null ? "" : Words.of(c));
        Div picks =
                new Div(fact, comparison, value, Buttons.plain(Words.text("policies.condition.add"), e -> append()));
        picks.addClassName("rm-condition-picks");
        add(picks, expression);
    }

    /** Where problems of the expression are shown. */
    public TextArea expression() {
        return expression;
    }

    private void compare(Optional<PolicyFact> chosen) {
        value.removeAll();
        field = Optional.empty();
        List<Comparison> possible = chosen.map(Comparison::of).orElse(List.of());
        comparison.setItems(possible);
        possible.stream().findFirst().ifPresent(comparison::setValue);
        chosen.filter(f -> f.type().shape() != FactType.Shape.FLAG).ifPresent(f -> {
            FactField given = FactField.of(f);
            value.add(given.component());
            field = Optional.of(given);
        });
    }

    private void append() {
        if (fact.isEmpty()) {
            fact.setErrorMessage(Words.text("policies.condition.which"));
            fact.setInvalid(true);
            return;
        }
        Optional<Object> given =
                field.isEmpty() ? Optional.of(true) : field.get().given();
        given.ifPresent(v -> {
            String part = Objects.requireNonNull(comparison.getValue()).cel(fact.getValue(), v);
            String now = expression.getValue().strip();
            expression.setValue(now.isEmpty() ? part : now + "\n&& " + part);
        });
    }
}
