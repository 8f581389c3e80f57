package dev.remit.ui.design.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.function.Function;

/** A choice between a few things that each need a sentence, side by side. */
public final class OptionCards<T> extends RadioButtonGroup<T> {

    /**
     * Cards.
     *
     * @param name the choice itself, in two words
     * @param sentence what each of them means
     */
    public OptionCards(Collection<T> options, Function<T, String> name, Function<T, String> sentence) {
        addClassName("rm-option-cards");
        setItems(options);
        setItemLabelGenerator(name::apply);
        setRenderer(new ComponentRenderer<>(option -> {
            Span title = new Span(name.apply(option));
            title.addClassName("rm-option-name");
            Span text = new Span(sentence.apply(option));
            text.addClassName("rm-option-text");
            return new Span(title, text);
        }));
    }
}
