package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.example.PromptExample;
import dev.remit.prompt.input.InputField;
import dev.remit.prompt.input.InputSchema;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;

/** What one version of a prompt says. */
final class PromptBody extends Div {

    PromptBody(Prompt prompt, PromptDesk desk, Ages ages) {
        addClassNames("rm-policy", "rm-prompt");
        add(
                new Section(Words.text("prompts.text"), code(prompt.wording().text(), Words.text("prompts.text.words")))
                        .aside(PromptFiles.one(prompt, desk)),
                new Section(Words.text("prompts.inputs"), inputs(prompt)),
                new Section(Words.text("prompts.about"), facts(prompt, desk, ages)),
                new Section(Words.text("prompts.examples"), examples(prompt.examples()))
                        .sub(Words.text("prompts.examples.sub")));
    }

    /** A text that may be long, to be read as it is. */
    static Pre code(String text, String name) {
        Pre pre = new Pre(text);
        pre.addClassNames("rm-code", "rm-expression");
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", name);
        return pre;
    }

    private static Component inputs(Prompt prompt) {
        try {
            Facts facts = new Facts();
            List<InputField> fields =
                    InputSchema.read(prompt.wording().inputSchema(), "schema").fields();
            for (InputField field : fields) {
                String asked = Words.of(field.kind())
                        + (field.required() ? "" : " · " + Words.text("prompts.optional"))
                        + (field.choices().isEmpty() ? "" : " · " + String.join(", ", field.choices()))
                        + field.help().map(help -> " · " + help).orElse("");
                facts.fact(field.name(), asked);
            }
            return fields.isEmpty() ? Texts.quiet(Words.text("prompts.no-inputs")) : facts;
        } catch (RefusedException unfinished) {
            return UnknownChip.glyph(Words.text("prompts.schema-unfinished"));
        }
    }

    private static Facts facts(Prompt prompt, PromptDesk desk, Ages ages) {
        Facts facts = new Facts()
                .fact(Words.text("prompts.purpose"), prompt.purpose())
                .fact(Words.text("prompts.channel"), Words.of(prompt.channel()))
                .fact(Words.text("prompts.function"), InventoryWords.of(prompt.function()))
                .fact(Words.text("prompts.models"), PromptWords.models(prompt, desk));
        said(facts, "prompts.brand", prompt.rules().brand());
        said(facts, "prompts.claims", prompt.rules().claims());
        said(facts, "prompts.output", prompt.expectation().output());
        said(facts, "prompts.quality", prompt.expectation().quality());
        prompt.term().reviewOn().ifPresent(day -> facts.fact(Words.text("prompts.review-on"), ages.on(day)));
        prompt.term().expiresOn().ifPresent(day -> facts.fact(Words.text("prompts.expires-on"), ages.on(day)));
        return facts;
    }

    private static void said(Facts facts, String key, String text) {
        if (!text.isBlank()) {
            facts.fact(Words.text(key), text);
        }
    }

    private static Component examples(List<PromptExample> examples) {
        if (examples.isEmpty()) {
            return Texts.quiet(Words.text("prompts.no-examples"));
        }
        Div all = new Div();
        all.addClassName("rm-prompt-examples");
        examples.forEach(example -> all.add(example(example)));
        return all;
    }

    private static Component example(PromptExample example) {
        UnorderedList assertions = new UnorderedList();
        assertions.addClassName("rm-cases");
        example.assertions().forEach(a -> assertions.add(new ListItem(new Span(PromptWords.assertion(a)))));
        Div body = new Div(
                Texts.strong(example.name()),
                Texts.code(example.inputs()),
                code(example.output(), Words.text("prompts.example.output") + " " + example.name()),
                assertions);
        body.addClassName("rm-case");
        return body;
    }
}
