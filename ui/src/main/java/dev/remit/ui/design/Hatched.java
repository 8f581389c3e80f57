package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** An area that failed or could not be seen: what is missing, since when, and what to do. It never looks like clean. */
public final class Hatched extends Div {

    public Hatched(String sentence, Component... actions) {
        addClassName("rm-hatched");
        Div box = new Div(new Span(sentence));
        box.add(actions);
        add(box);
    }
}
