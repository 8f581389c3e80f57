package dev.remit.ui.design.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Narrows a list down: a search field, set filters as chips that read as sentences ("Lane: not retired ×"), the other filters as
 * menus, and how many match. Every choice goes to an address.
 */
public final class FilterBar extends Div {

    private static final int TYPING_PAUSE_MS = 350;

    private final transient Address address;
    private final Div chips = new Div();
    private final Span matching = new Span();

    /** For the list at the address, with the filters that stand in it. */
    public FilterBar(Address address) {
        this.address = address;
        addClassName("rm-filter-bar");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Words.text("design.filter.name"));
        chips.addClassName("rm-chips");
        matching.addClassName("rm-matching");
        matching.getElement().setAttribute("aria-live", "polite");
        add(chips, matching);
    }

    /** A field that searches as one types; key F goes there. */
    public FilterBar search(String parameter, String placeholder) {
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.SMALL);
        field.addClassName("rm-search");
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setPrefixComponent(Icon.SEARCH.glyph());
        field.setClearButtonVisible(true);
        field.getElement().setAttribute("data-key", "f");
        field.setValue(address.first(parameter).orElse(""));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MS);
        field.addValueChangeListener(e -> {
            String text = e.getValue().strip();
            (text.isEmpty() ? address.without(parameter) : address.with(parameter, text)).open();
        });
        addComponentAsFirst(field);
        return this;
    }

    /**
     * A filter by one parameter.
     *
     * @param name what is filtered by: "Tier"
     * @param choices words of each value, in order
     */
    public FilterBar choice(String parameter, String name, Map<String, String> choices) {
        address.all(parameter).stream()
                .filter(choices::containsKey)
                .forEach(value -> chips.addComponentAsFirst(chip(parameter, value, name + ": " + choices.get(value))));
        MenuButton button = new MenuButton(name, new Span(new Span(name), Icon.DOWN.glyph()));
        button.addClassName("rm-chip");
        button.filledBy(() -> choices.forEach((value, words) -> {
            boolean set = address.all(parameter).contains(value);
            button.choice(
                    words, set, () -> (set ? address.without(parameter, value) : address.and(parameter, value)).open());
        }));
        chips.add(button);
        return this;
    }

    /** A filter that is on or off: "Only changes". */
    public FilterBar toggle(String parameter, String words) {
        if (address.first(parameter).isPresent()) {
            chips.addComponentAsFirst(chip(parameter, "", words));
        } else {
            Anchor link = new Anchor(address.with(parameter, "yes").href(), words);
            link.getElement().setAttribute("router-link", "");
            link.addClassName("rm-chip");
            chips.add(link);
        }
        return this;
    }

    /**
     * A filter by one of many values, which are looked up while one types.
     *
     * @param name what is filtered by: "Accountable"
     */
    public FilterBar lookup(String parameter, String name, Lookup lookup) {
        ComboBox<Choice> box = new ComboBox<>();
        box.addThemeVariants(ComboBoxVariant.SMALL);
        box.addClassName("rm-lookup");
        box.setPlaceholder(name);
        box.setAriaLabel(name);
        box.setItemLabelGenerator(Choice::words);
        box.setItems(query -> lookup.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        box.addValueChangeListener(e -> Optional.ofNullable(e.getValue())
                .ifPresent(choice -> address.with(parameter, choice.value()).open()));
        chips.add(box);
        return this;
    }

    /** A filter that stands in the address and has no menu: a sentence that can be taken away. */
    public FilterBar set(String parameter, String sentence) {
        chips.addComponentAsFirst(chip(parameter, "", sentence));
        return this;
    }

    /** "16 of 126 match both filters". */
    public FilterBar matching(String sentence) {
        matching.setText(sentence);
        return this;
    }

    /** Something at the right end, such as a key to the marks in the list. */
    public FilterBar aside(Component... components) {
        matching.removeAll();
        matching.add(components);
        return this;
    }

    private Anchor chip(String parameter, String value, String sentence) {
        Address without = value.isEmpty() ? address.without(parameter) : address.without(parameter, value);
        Anchor chip = new Anchor(without.href());
        chip.getElement().setAttribute("router-link", "");
        chip.addClassNames("rm-chip", "rm-chip-set");
        chip.add(new Span(sentence), Icon.CLOSE.glyph());
        chip.setAriaLabel(Words.text("design.filter.remove", sentence));
        return chip;
    }

    /** Finds values by a part of their words, some at a time. */
    @FunctionalInterface
    public interface Lookup {
        List<Choice> find(String part, int offset, int limit);
    }

    /**
     * What can be looked up.
     *
     * @param value as the address says it
     */
    public record Choice(String value, String words) {}
}
