package dev.remit.ui.patterns;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.remit.inventory.pattern.Pattern;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.FlowGlyph;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pattern to start from, or none: each with its flow and a sentence, one under the other. */
public final class PatternCards extends RadioButtonGroup<String> {

    /** The choice of none. */
    public static final String BLANK = "";

    public PatternCards(List<Pattern> patterns) {
        addClassName("rm-pattern-cards");
        setItems(Stream.concat(Stream.of(BLANK), patterns.stream().map(Pattern::key))
                .toList());
        setItemLabelGenerator(
                key -> find(patterns, key).map(Pattern::name).orElseGet(() -> Words.text("patterns.blank")));
        setRenderer(new ComponentRenderer<>(
                key -> find(patterns, key).map(PatternCards::card).orElseGet(PatternCards::blank)));
        setValue(BLANK);
    }

    private static Optional<Pattern> find(List<Pattern> patterns, String key) {
        return patterns.stream().filter(pattern -> pattern.key().equals(key)).findFirst();
    }

    /** What is chosen; empty: none. */
    public Optional<String> chosen() {
        return Optional.of(getValue()).filter(key -> !key.equals(BLANK));
    }

    /** What the shapes mean. */
    public static Span legend() {
        Span legend = new Span();
        legend.addClassName("rm-flow-legend");
        for (FlowGlyph actor : FlowGlyph.values()) {
            legend.add(new Span(new Glyph(FlowGlyph.flow(List.of(actor))), Texts.caption(Words.of(actor))));
        }
        return legend;
    }

    private static Span blank() {
        return new Span(name(Words.text("patterns.blank")), text(Words.text("patterns.blank.text")));
    }

    private static Span card(Pattern pattern) {
        Glyph flow = new Glyph(FlowGlyph.flow(
                pattern.steps().stream().map(step -> FlowGlyph.of(step.by())).toList()));
        flow.addClassName("rm-flow");
        return new Span(name(pattern.name()), flow, text(pattern.words().what()));
    }

    private static Span name(String words) {
        Span name = new Span(words);
        name.addClassName("rm-option-name");
        return name;
    }

    private static Span text(String words) {
        Span text = new Span(words);
        text.addClassName("rm-option-text");
        return text;
    }
}
