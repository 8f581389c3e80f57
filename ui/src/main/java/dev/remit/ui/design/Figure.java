package dev.remit.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.design.glyph.Marker;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.navigation.Address;

/**
 * A figure: value, of what, compared with what. Its dotted underline says that it opens to its rows.
 */
public final class Figure extends Div {

    private final Div line = new Div();
    private final Div note = new Div();

    private Figure(String what) {
        addClassName("rm-figure");
        Div label = new Div(what);
        label.addClassName("rm-figure-what");
        line.addClassName("rm-figure-value");
        note.addClassName("rm-figure-note");
        add(label, line, note);
    }

    /** A figure whose rows are at the address. */
    public static Figure of(String what, String value, Address rows) {
        Figure figure = new Figure(what);
        Anchor link = inline(value, rows);
        link.setAriaLabel(what + ": " + value);
        figure.line.add(link);
        return figure;
    }

    /** Nobody knows it; the reason in two words. */
    public static Figure unknown(String what, String reason) {
        Figure figure = new Figure(what);
        figure.line.add(UnknownChip.glyph(reason));
        return figure;
    }

    /** A figure within a sentence, as a link to its rows. */
    public static Anchor inline(String value, Address rows) {
        Anchor link = new Anchor(rows.href(), value);
        link.addClassName("rm-fig");
        link.getElement().setAttribute("router-link", "");
        return link;
    }

    /** What it is a part of: "of 58 approved". */
    public Figure of(String whole) {
        Span span = new Span(whole);
        span.addClassName("rm-figure-of");
        line.add(span);
        return this;
    }

    /** What it is compared with: "plan €1.60m", "goal 95 %". */
    public Figure compared(String words) {
        note.add(new Span(words));
        return this;
    }

    /** What changed since the reader last looked: "+6", "since Q3". */
    public Figure changed(String by, String since) {
        note.add(Marker.glyph(by), new Span(since));
        return this;
    }

    /** Why it is not the whole truth, in the colour of a warning: "2 partly, 1 failed". */
    public Figure caution(String words) {
        note.add(Texts.warn(words));
        return this;
    }

    /** The value is a breach: drawn in the colour of tier high, and the words beside it must say so. */
    public Figure breach() {
        addClassName("rm-figure-breach");
        return this;
    }
}
