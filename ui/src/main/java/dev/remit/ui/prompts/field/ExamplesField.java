package dev.remit.ui.prompts.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.prompt.example.Assertion;
import dev.remit.prompt.example.AssertionKind;
import dev.remit.prompt.example.PromptExample;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Recorded outputs, each with what must hold of it. */
public final class ExamplesField extends Div {

    private final transient List<One> examples = new ArrayList<>();
    private final Div list = new Div();

    public ExamplesField() {
        addClassName("rm-cases-field");
        list.addClassName("rm-rows");
        add(list, Buttons.plain(Words.text("prompts.example.add"), e -> add(new One())));
    }

    public ExamplesField showing(List<PromptExample> given) {
        given.forEach(example -> add(new One().showing(example)));
        return this;
    }

    public List<PromptExample> value() {
        return examples.stream().map(One::value).toList();
    }

    private void add(One one) {
        examples.add(one);
        list.add(one);
        renumber();
    }

    private void renumber() {
        for (int i = 0; i < examples.size(); i++) {
            examples.get(i).heading.setText(Words.text("prompts.example", i + 1));
        }
    }

    private final class One extends Div {

        private final H3 heading = new H3();
        private final TextField name = new TextField(Words.text("prompts.example.name"));
        private final TextArea inputs = new TextArea(Words.text("prompts.example.inputs"));
        private final TextArea output = new TextArea(Words.text("prompts.example.output"));
        private final Div asserted = new Div();
        private final transient List<Line> lines = new ArrayList<>();

        One() {
            addClassName("rm-case");
            inputs.setValue("{}");
            inputs.addClassName("rm-expression-field");
            inputs.setHelperText(Words.text("prompts.example.inputs.help"));
            output.setMinRows(3);
            name.setWidthFull();
            inputs.setWidthFull();
            output.setWidthFull();
            add(
                    heading,
                    name,
                    inputs,
                    output,
                    asserted,
                    Buttons.quiet(Words.text("prompts.assertion.add"), e -> add(new Line(AssertionKind.CONTAINS, ""))),
                    Buttons.quiet(Words.text("prompts.example.remove"), e -> remove()));
        }

        One showing(PromptExample example) {
            name.setValue(example.name());
            inputs.setValue(example.inputs());
            output.setValue(example.output());
            example.assertions().forEach(a -> add(new Line(a.kind(), a.value())));
            return this;
        }

        PromptExample value() {
            return new PromptExample(
                    name.getValue().strip(),
                    inputs.getValue().strip(),
                    output.getValue().strip(),
                    lines.stream().map(Line::value).toList());
        }

        private void add(Line line) {
            lines.add(line);
            asserted.add(line);
            line.add(Buttons.quiet(Words.text("prompts.assertion.remove"), e -> {
                lines.remove(line);
                asserted.remove(line);
            }));
        }

        private void remove() {
            examples.remove(this);
            list.remove(this);
            renumber();
        }
    }

    private static final class Line extends Div {

        private final Select<AssertionKind> kind = new Select<>();
        private final TextField asked = new TextField();

        Line(AssertionKind given, String text) {
            addClassName("rm-given-line");
            kind.setItems(AssertionKind.values());
            kind.setItemLabelGenerator(k -> k == null ? "" : Words.of(k));
            kind.setAriaLabel(Words.text("prompts.assertion"));
            kind.setValue(given);
            asked.setAriaLabel(Words.text("prompts.assertion.value"));
            asked.setValue(text);
            add(kind, asked);
        }

        Assertion value() {
            return new Assertion(
                    Objects.requireNonNull(kind.getValue()), asked.getValue().strip());
        }
    }
}
