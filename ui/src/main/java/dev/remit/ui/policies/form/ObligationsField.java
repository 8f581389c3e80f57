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

    private static final class Line {

        private final ObligationKind kind;
        private final Checkbox on;
        private final Div shown = new Div();
        private final MultiSelectComboBox<String> words = new MultiSelectComboBox<>();
        private final IntegerField days = new IntegerField();

        Line(ObligationKind kind, Map<String, String> roles) {
            this.kind = kind;
            this.on = new Checkbox(Words.of(kind));
            shown.addClassName("rm-obligation");
            shown.add(on);
            kind.parameter().ifPresent(parameter -> {
                Component exact = exact(parameter, roles);
                exact.setVisible(false);
                shown.add(exact);
                on.addValueChangeListener(e -> exact.setVisible(e.getValue()));
            });
        }

        private Component exact(ObligationParameter parameter, Map<String, String> roles) {
            if (parameter == ObligationParameter.DAYS) {
                days.setLabel(Words.of(parameter));
                days.setMin(1);
                days.setMax(ObligationParameter.MOST_DAYS);
                return days;
            }
            words.setLabel(Words.of(parameter));
            words.setHelperText(Words.text("policies.obligation.any"));
            boolean people = parameter == ObligationParameter.ROLES;
            words.setItems(people ? roles.keySet().stream().sorted().toList() : parameter.words());
            words.setItemLabelGenerator(word -> people ? roles.getOrDefault(word, word) : word);
            return words;
        }

        void show(Obligation one) {
            on.setValue(true);
            one.words().ifPresent(words::setValue);
            one.days().ifPresent(days::setValue);
        }

        Optional<Obligation> value() {
            if (!on.getValue()) {
                return Optional.empty();
            }
            if (!days.isEmpty()) {
                return Optional.of(Obligation.within(days.getValue()));
            }
            return Optional.of(words.isEmpty() ? kind.plain() : Obligation.of(kind, words.getValue()));
        }
    }
}
