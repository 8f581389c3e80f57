package dev.remit.ui.design.glyph;

import com.vaadin.flow.component.html.Span;

/** Markup of this package as a component. */
public final class Glyph extends Span {

    public Glyph(String markup) {
        addClassName("rm-glyph");
        getElement().setProperty("innerHTML", markup);
    }

    /** The markup shown. */
    public String markup() {
        return getElement().getProperty("innerHTML", "");
    }
}
