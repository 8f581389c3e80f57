package dev.remit.ui.policies.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts that somebody gives: those they picked, each in a field of its own. What is not picked is not known. */
public final class FactsField extends Div {

    private final Div fields = new Div();
    private final ComboBox<PolicyFact> more = new ComboBox<>();
    private final transient List<FactField> picked = new ArrayList<>();

    public FactsField() {
        addClassName("rm-given-facts");
        fields.addClassName("rm-given");
        more.setLabel(Words.text("policies.facts.add"));
        more.setItemLabelGenerator(Words::of);
        more.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                add(e.getValue());
                more.clear();
            }
        });
        offer();
        add(fields, more);
    }

    /** With these already picked. */
    public FactsField showing(PolicyFacts facts) {
        facts.values().forEach((path, value) -> add(PolicyFact.find(path).orElseThrow())
                .show(value));
        return this;
    }

    /** Picks those that are not picked yet. */
    public void pick(Iterable<PolicyFact> facts) {
        facts.forEach(fact -> {
            if (picked.stream().noneMatch(f -> f.fact() == fact)) {
                add(fact);
            }
        });
    }

    /** A {@link RefusedException} that names the facts whose values they cannot have. */
    public PolicyFacts facts() {
        Map<String, Object> values = new HashMap<>();
        picked.forEach(f -> f.given().ifPresent(value -> values.put(f.fact().path(), value)));
        return PolicyFacts.read(values);
    }

    private FactField add(PolicyFact fact) {
        FactField field = FactField.of(fact);
        Div line = new Div(field.component());
        line.addClassName("rm-given-line");
        line.add(Buttons.icon(Icon.CLOSE, Words.text("policies.facts.remove", fact), e -> {
            picked.remove(field);
            fields.remove(line);
            offer();
        }));
        picked.add(field);
        fields.add(line);
        offer();
        return field;
    }

    private void offer() {
        more.setItems(Arrays.stream(PolicyFact.values())
                .filter(fact -> picked.stream().noneMatch(f -> f.fact() == fact))
                .toList());
    }
}
