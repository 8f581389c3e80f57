package dev.remit.ui.policies.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.remit.policy.obligation.Obligation;
import dev.remit.policy.obligation.ObligationKind;
import dev.remit.policy.obligation.ObligationParameter;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The obligations, each to be ticked, and once it is ticked, made exact. */
public final class ObligationsField extends Div {

    private final transient Map<ObligationKind, Line> lines = new EnumMap<>(ObligationKind.class);

    /** @param roles names by key, of those whose eyes can be asked for */
    public ObligationsField(Map<String, String> roles) {
        addClassName("rm-obligations");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.text("policies.obligations"));
        add(new Div(Words.text("policies.obligations")));
        Arrays.stream(ObligationKind.values())
                .map(kind -> new Line(kind, roles))
                .forEach(line -> {
                    lines.put(line.kind, line);
                    add(line.shown);
                });
    }

    /** With these ticked. */
    public void show(Set<Obligation> obligations) {
        obligations.forEach(one -> Objects.requireNonNull(lines.get(one.kind())).show(one));
    }

    public Set<Obligation> value() {
        return lines.values().stream().flatMap(line -> line.value().stream()).collect(Collectors.toSet());
    }

    /** Its fields are made when it is ticked: most never are. */
    private static final class Line {

        private final ObligationKind kind;
        private final Checkbox on;
        private final Div shown = new Div();
        private Optional<MultiSelectComboBox<String>> words = Optional.empty();
        private Optional<IntegerField> days = Optional.empty();

        Line(ObligationKind kind, Map<String, String> roles) {
            this.kind = kind;
            this.on = new Checkbox(Words.of(kind));
            shown.addClassName("rm-obligation");
            shown.add(on);
            kind.parameter()
                    .ifPresent(parameter -> on.addValueChangeListener(e -> {
                        shown.removeAll();
                        shown.add(on);
                        if (e.getValue()) {
                            shown.add(
                                    parameter == ObligationParameter.DAYS ? days(parameter) : words(parameter, roles));
                        }
                    }));
        }

        private Component days(ObligationParameter parameter) {
            if (days.isEmpty()) {
                IntegerField field = new IntegerField(Words.of(parameter));
                field.setMin(1);
                field.setMax(ObligationParameter.MOST_DAYS);
                days = Optional.of(field);
            }
            return days.get();
        }

        private Component words(ObligationParameter parameter, Map<String, String> roles) {
            if (words.isEmpty()) {
                boolean people = parameter == ObligationParameter.ROLES;
                MultiSelectComboBox<String> field = new MultiSelectComboBox<>(Words.of(parameter));
                field.setHelperText(Words.text("policies.obligation.any"));
                field.setItems(people ? roles.keySet().stream().sorted().toList() : parameter.words());
                field.setItemLabelGenerator(word -> people ? roles.getOrDefault(word, word) : word);
                words = Optional.of(field);
            }
            return words.get();
        }

        void show(Obligation one) {
            on.setValue(true);
            one.words().ifPresent(given -> words.ifPresent(field -> field.setValue(given)));
            one.days().ifPresent(given -> days.ifPresent(field -> field.setValue(given)));
        }

        Optional<Obligation> value() {
            if (!on.getValue()) {
                return Optional.empty();
            }
            Optional<Integer> within = days.map(IntegerField::getValue);
            if (within.isPresent()) {
                return Optional.of(Obligation.within(within.get()));
            }
            Set<String> given = words.map(MultiSelectComboBox::getValue).orElse(Set.of());
            return Optional.of(given.isEmpty() ? kind.plain() : Obligation.of(kind, given));
        }
    }
}
