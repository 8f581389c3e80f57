package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts as question and answer, one under the other. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("rm-facts");
    }

    public Facts fact(String term, String value) {
        return fact(term, new Span(value));
    }

    public Facts fact(String term, Component... value) {
        add(new Term(term), new Description(value));
        return this;
    }
}
