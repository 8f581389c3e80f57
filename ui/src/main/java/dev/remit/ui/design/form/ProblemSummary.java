package dev.remit.ui.design.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is missing or wrong, at the top of a form: each a link to its field, the focus on the list. The same sentence stands at the
 * field. Fields are registered by the name that the service's refusals use, in the order in which their problems are listed.
 */
public final class ProblemSummary extends Div {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final H2 heading = new H2();
    private final UnorderedList list = new UnorderedList();

    public ProblemSummary() {
        addClassName("rm-problems");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        add(heading, list);
        setVisible(false);
    }

    /** The field that a refusal's {@code at("name")} means. */
    public ProblemSummary field(String name, Component field) {
        return field(name, "", field);
    }

    /** The same, in a form whose sentences do not say which field they mean: {@code label} does. */
    public ProblemSummary field(String name, String label, Component field) {
        places.put(name, new Here(label, field));
        return this;
    }

    /** A field on another page of the form, which the address opens. */
    public ProblemSummary elsewhere(String name, String label, Address address) {
        places.put(name, new There(label, address));
        return this;
    }

    /** Shows all problems, here and at their fields, and moves the focus here. */
    public void show(RefusedException refused) {
        clear();
        Map<String, String> byField = Refusals.byField(refused);
        heading.setText(Words.text("design.form.problems", refused.problems().size()));
        Refusals.general(refused).forEach(sentence -> list.add(new ListItem(sentence)));
        places.forEach((name, place) -> {
            String sentence = byField.remove(name);
            if (sentence != null) {
                place.mark(sentence);
                list.add(item(place, sentence));
            }
        });
        byField.values().forEach(sentence -> list.add(new ListItem(sentence)));
        setVisible(true);
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }

    /** Takes all problems away. */
    public void clear() {
        setVisible(false);
        list.removeAll();
        places.values().forEach(Place::clear);
    }

    private static ListItem item(Place place, String sentence) {
        return place.label().isEmpty()
                ? new ListItem(place.link(sentence))
                : new ListItem(place.link(place.label()), new Span(" " + sentence));
    }

    /** Where a problem is mended. */
    private sealed interface Place {

        /** What it is called; empty if the sentences say it. */
        String label();

        Component link(String words);

        default void mark(String sentence) {}

        default void clear() {}
    }

    private record Here(String label, Component field) implements Place {

        @Override
        public Component link(String words) {
            NativeButton button = new NativeButton(words, e -> Focus.on(field));
            button.addClassName("rm-link");
            return button;
        }

        @Override
        public void mark(String sentence) {
            if (field instanceof HasValidation validated) {
                validated.setErrorMessage(sentence);
                validated.setInvalid(true);
            }
        }

        @Override
        public void clear() {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(false);
            }
        }
    }

    private record There(String label, Address address) implements Place {

        @Override
        public Component link(String words) {
            return Texts.link(words, address);
        }
    }
}
