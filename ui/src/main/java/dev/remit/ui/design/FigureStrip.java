package dev.remit.ui.design;

import com.vaadin.flow.component.html.Div;

/** Figures side by side under an ink line; they wrap where the page is narrow. */
public final class FigureStrip extends Div {

    public FigureStrip(Figure... figures) {
        addClassName("rm-figure-strip");
        add(figures);
    }
}
