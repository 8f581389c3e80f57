package dev.remit.ui.design.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.shared.RefusedException;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is missing or wrong, at the top of a form: each a link to its field, the focus on the list. The same sentence stands at the
 * field. Fields are registered by the name that the service's refusals use.
 */
public final class ProblemSummary extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
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
        fields.put(name, field);
        return this;
    }

    /** Shows all problems, here and at their fields, and moves the focus here. */
    public void show(RefusedException refused) {
        clear();
        Map<String, String> byField = Refusals.byField(refused);
        heading.setText(Words.text("design.form.problems", refused.problems().size()));
        Refusals.general(refused).forEach(sentence -> list.add(new ListItem(sentence)));
        fields.forEach((name, field) -> {
            String sentence = byField.remove(name);
            if (sentence != null) {
                mark(field, sentence);
                list.add(new ListItem(link(field, sentence)));
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
        fields.values().forEach(field -> {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(false);
            }
        });
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(true);
        }
    }

    private static NativeButton link(Component field, String sentence) {
        NativeButton button = new NativeButton(sentence, e -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            } else {
                field.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
            }
        });
        button.addClassName("rm-link");
        return button;
    }
}
