package dev.remit.ui.design.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** One question of a form: the question, a sentence saying what the answer is for, the field, and where a value came from. */
public final class Question extends Div {

    private final Div source = new Div();

    public Question(String question, String help, Component... fields) {
        addClassName("rm-question");
        H2 heading = new H2(question);
        Paragraph explanation = new Paragraph(help);
        source.addClassName("rm-source");
        source.setVisible(false);
        add(heading, explanation);
        add(fields);
        add(source);
        for (Component field : fields) {
            name(field, question);
        }
    }

    /** Where a prefilled value came from, and when. */
    public Question from(Component... words) {
        source.removeAll();
        source.add(words);
        source.setVisible(true);
        return this;
    }

    private static void name(HasElement field, String question) {
        if (field.getElement().getProperty("label", "").isEmpty()) {
            field.getElement().setProperty("accessibleName", question);
        }
    }
}
