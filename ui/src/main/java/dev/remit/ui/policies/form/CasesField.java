package dev.remit.ui.policies.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.policy.PolicyCase;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The cases that must hold before a policy can be published. */
public final class CasesField extends Div {

    private final transient List<One> cases = new ArrayList<>();
    private final Div list = new Div();

    public CasesField() {
        addClassName("rm-cases-field");
        list.addClassName("rm-rows");
        add(list, Buttons.plain(Words.text("policies.case.add"), e -> add(new One(true))));
    }

    public CasesField showing(List<PolicyCase> given) {
        given.forEach(c -> {
            One one = new One(c.speaks());
            one.facts.showing(c.facts());
            add(one);
        });
        return this;
    }

    public List<PolicyCase> value() {
        return cases.stream()
                .map(one -> new PolicyCase(one.facts.facts(), one.speaks.getValue()))
                .toList();
    }

    private void add(One one) {
        cases.add(one);
        list.add(one);
        renumber();
    }

    private void renumber() {
        for (int i = 0; i < cases.size(); i++) {
            cases.get(i).heading.setText(Words.text("policies.case", i + 1));
        }
    }

    private final class One extends Div {

        private final H3 heading = new H3();
        private final RadioButtonGroup<Boolean> speaks = new RadioButtonGroup<>();
        private final FactsField facts = new FactsField();

        One(boolean on) {
            addClassName("rm-case");
            speaks.setLabel(Words.text("policies.case.expected"));
            speaks.setItems(true, false);
            speaks.setItemLabelGenerator(v -> Words.text(v ? "policies.case.speaks" : "policies.case.silent"));
            speaks.setValue(on);
            add(heading, speaks, facts, Buttons.quiet(Words.text("policies.case.remove"), e -> {
                cases.remove(this);
                list.remove(this);
                renumber();
            }));
        }
    }
}
