package dev.remit.ui.prompts.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.input.InputSchema;
import dev.remit.prompt.input.Template;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The text and the schema of its inputs, which tell as one types whether they fit together. */
public final class WordingFields extends Div {

    private static final int PAUSE_MS = 600;

    private final TextArea text = new TextArea(Words.text("prompts.text"));
    private final TextArea schema = new TextArea(Words.text("prompts.schema"));
    private final Div places = new Div();

    public WordingFields(ProblemSummary problems) {
        addClassName("rm-prompt-wording");
        for (TextArea area : List.of(text, schema)) {
            area.setMinRows(6);
            area.setWidthFull();
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(PAUSE_MS);
            area.addValueChangeListener(e -> compare());
        }
        text.setHelperText(Words.text("prompts.text.help"));
        schema.setHelperText(Words.text("prompts.schema.help"));
        schema.addClassName("rm-expression-field");
        places.addClassName("rm-prompt-places");
        places.getElement().setAttribute("aria-live", "polite");
        problems.field("text", text).field("schema", schema);
        add(text, places, Buttons.plain(Words.text("prompts.schema.make"), e -> make()), schema);
        showing(new Prompt.Wording("", "{\"type\": \"object\", \"properties\": {}}"));
    }

    public WordingFields showing(Prompt.Wording wording) {
        text.setValue(wording.text());
        schema.setValue(wording.inputSchema());
        compare();
        return this;
    }

    public Prompt.Wording value() {
        return new Prompt.Wording(
                text.getValue().replace("\r\n", "\n").strip(), schema.getValue().strip());
    }

    /** Each place of the text, and what does not fit. */
    private void compare() {
        places.removeAll();
        Template template = new Template(text.getValue());
        template.places().forEach(place -> {
            Span chip = new Span("{{" + place + "}}");
            chip.addClassNames("rm-code", "rm-prompt-place");
            places.add(chip);
        });
        try {
            InputSchema read = InputSchema.read(schema.getValue(), "schema");
            tell(template.problems(read.names(), "text"));
        } catch (RefusedException refused) {
            tell(refused.problems());
        }
    }

    private void tell(List<Problem> problems) {
        problems.forEach(problem -> {
            Span sentence = new Span(Refusals.sentence(problem));
            sentence.addClassNames("rm-warn", "rm-caption");
            places.add(sentence);
        });
    }

    /** Adds each place that the schema does not know as a text that must be given; what it says already stays. */
    private void make() {
        JsonMapper json = JsonMapper.shared();
        Set<String> wanted = new Template(text.getValue()).places();
        try {
            List<String> known = InputSchema.read(schema.getValue(), "schema").names();
            ObjectNode node = (ObjectNode) json.readTree(schema.getValue());
            ObjectNode properties = node.withObjectProperty("properties");
            ArrayNode required = node.withArrayProperty("required");
            wanted.stream().filter(place -> !known.contains(place)).forEach(place -> {
                properties.putObject(place).put("type", "string").put("title", place.replace('_', ' '));
                required.add(place);
            });
            schema.setValue(json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
        } catch (RefusedException refused) {
            schema.setErrorMessage(Refusals.sentences(refused));
            schema.setInvalid(true);
        }
    }
}
