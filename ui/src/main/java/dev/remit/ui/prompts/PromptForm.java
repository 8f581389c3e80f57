package dev.remit.ui.prompts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.remit.catalog.AiModel;
import dev.remit.catalog.CatalogQueries;
import dev.remit.prompt.Channel;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.example.PromptExample;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.prompts.field.ExamplesField;
import dev.remit.ui.prompts.field.WordingFields;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that a prompt says. Whatever is wrong with it is named at its field. */
final class PromptForm extends Div {

    /** Longer than a field waits before it tells what was typed. */
    private static final int PAUSE_MS = 1_200;

    private final ProblemSummary problems = new ProblemSummary();
    private final TextField key = new TextField(Words.text("prompts.key"));
    private final TextField name = new TextField(Words.text("prompts.name"));
    private final TextArea purpose = area("prompts.purpose");
    private final Select<Channel> channel = new Select<>();
    private final Select<MarketingFunction> function = new Select<>();
    private final MultiSelectComboBox<AiModel> models = new MultiSelectComboBox<>(Words.text("prompts.models"));
    private final WordingFields wording = new WordingFields(problems);
    private final TextArea brand = area("prompts.brand");
    private final TextArea claims = area("prompts.claims");
    private final TextArea output = area("prompts.output");
    private final TextArea quality = area("prompts.quality");
    private final DayPicker reviewOn = new DayPicker("reviewOn", Words.text("prompts.review-on"));
    private final DayPicker expiresOn = new DayPicker("expiresOn", Words.text("prompts.expires-on"));
    private final ExamplesField examples = new ExamplesField();
    private final transient CatalogQueries catalog;

    PromptForm(CatalogQueries catalog) {
        this.catalog = catalog;
        addClassName("rm-form");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        key.setHelperText(Words.text("prompts.key.help"));
        name.setHelperText(Words.text("prompts.name.help"));
        reviewOn.setHelperText(Words.text("prompts.review-on.help"));
        expiresOn.setHelperText(Words.text("prompts.expires-on.help"));
        channel.setLabel(Words.text("prompts.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(c -> c == null ? "" : Words.of(c));
        channel.setValue(Channel.EMAIL);
        function.setLabel(Words.text("prompts.function"));
        function.setItems(MarketingFunction.values());
        function.setItemLabelGenerator(f -> f == null ? "" : InventoryWords.of(f));
        function.setValue(MarketingFunction.CONTENT);
        models.setItemLabelGenerator(CatalogWords::named);
        models.setItems(
                query -> catalog.models(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        models.setHelperText(Words.text("prompts.models.help"));
        key.setWidthFull();
        name.setWidthFull();
        models.setWidthFull();
        problems.field("key", key)
                .field("name", name)
                .field("purpose", purpose)
                .field("models", models)
                .field("brand", brand)
                .field("claims", claims)
                .field("output", output)
                .field("quality", quality)
                .field("reviewOn", reviewOn)
                .field("expiresOn", expiresOn)
                .field("examples", examples);
        add(problems, name, key, purpose, channel, function, models, wording, brand, claims, output, quality);
        add(new Section(Words.text("prompts.examples"), examples).sub(Words.text("prompts.examples.sub")));
        add(reviewOn, expiresOn);
    }

    /** Calls whenever somebody has typed and paused, or left a field. */
    void typed(Runnable heard) {
        for (String event : List.of("input", "change")) {
            getElement().addEventListener(event, e -> heard.run()).debounce(PAUSE_MS);
        }
    }

    /** Whether it can be kept: what it is called for good is said once its field is left. */
    boolean named() {
        return !key.getValue().isBlank() && !name.getValue().isBlank();
    }

    /** From now on what it is called stays. */
    void begun() {
        key.setReadOnly(true);
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(Words.text(label));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setHelperText(Words.text(label + ".help"));
        area.setWidthFull();
        return area;
    }

    /** With what the prompt says now; its key stays. */
    PromptForm showing(Prompt prompt) {
        key.setValue(prompt.key());
        begun();
        name.setValue(prompt.name());
        purpose.setValue(prompt.purpose());
        channel.setValue(prompt.channel());
        function.setValue(prompt.function());
        models.setValue(List.copyOf(catalog.modelsById(prompt.models()).values()));
        wording.showing(prompt.wording());
        brand.setValue(prompt.rules().brand());
        claims.setValue(prompt.rules().claims());
        output.setValue(prompt.expectation().output());
        quality.setValue(prompt.expectation().quality());
        reviewOn.setValue(prompt.term().reviewOn().orElse(null));
        expiresOn.setValue(prompt.term().expiresOn().orElse(null));
        examples.showing(prompt.examples());
        return this;
    }

    Prompt prompt() {
        List<PromptExample> recorded = examples.value();
        return new Prompt(
                key.getValue().strip(),
                name.getValue().strip(),
                purpose.getValue().strip(),
                Objects.requireNonNull(channel.getValue()),
                Objects.requireNonNull(function.getValue()),
                new Prompt.Rules(brand.getValue().strip(), claims.getValue().strip()),
                models.getValue().stream().map(AiModel::id).collect(Collectors.toSet()),
                wording.value(),
                new Prompt.Expectation(
                        output.getValue().strip(), quality.getValue().strip()),
                recorded,
                new Prompt.Term(reviewOn.day(), expiresOn.day()));
    }

    /** Problems of single examples are told where all examples are; they name theirs. */
    void show(RefusedException refused) {
        List<Problem> placed = refused.problems().stream()
                .map(p -> p.field().filter(f -> f.startsWith("examples.")).isPresent()
                        ? new Problem(Optional.of("examples"), p.refusal(), p.args())
                        : p)
                .toList();
        try {
            RefusedException.throwIfAny(placed);
        } catch (RefusedException same) {
            problems.show(same);
        }
    }

    void clear() {
        problems.clear();
    }
}
