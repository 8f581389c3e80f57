package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.input.InputSchema;
import dev.remit.prompt.input.Template;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.Map;

/** Fills a prompt in, by a form made from its schema, and hands out the text. Nothing is sent anywhere, and nothing stored. */
final class TryPanel extends Div {

    private final ProblemSummary problems = new ProblemSummary();
    private final Div filled = new Div();

    TryPanel(Prompt prompt) {
        addClassName("rm-form-columns");
        filled.addClassName("rm-connector");
        filled.getElement().setAttribute("aria-live", "polite");
        try {
            InputSchema schema = InputSchema.read(prompt.wording().inputSchema(), "schema");
            InputForm form = new InputForm(schema.fields(), problems);
            Div main = new Div(
                    problems,
                    form,
                    Buttons.plain(Words.text("prompts.try.fill"), e -> fill(prompt.wording(), schema, form)));
            main.addClassNames("rm-form", "rm-form-main");
            add(new Section(Words.text("prompts.inputs"), main).sub(Words.text("prompts.try.sub")), filled);
        } catch (RefusedException unfinished) {
            add(new Callout(
                    Callout.Kind.WARN,
                    Words.text("prompts.schema-unfinished"),
                    Refusals.general(unfinished).stream().map(Texts::body).toArray(Component[]::new)));
        }
    }

    private void fill(Prompt.Wording wording, InputSchema schema, InputForm form) {
        problems.clear();
        filled.removeAll();
        try {
            Map<String, Object> inputs = form.values();
            RefusedException.throwIfAny(schema.problems(inputs, ""));
            show(new Template(wording.text()).filled(inputs));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private void show(String text) {
        Pre result = PromptBody.code(text, Words.text("prompts.try.filled"));
        Button copy = Buttons.copying(
                Buttons.primary(Words.text("prompts.copy"), e -> {}), text, Words.text("prompts.copied"));
        filled.add(new Section(Words.text("prompts.try.filled"), result, copy));
    }
}
