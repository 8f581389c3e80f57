package dev.remit.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import java.time.Instant;

/** Small pieces of text in the sizes and inks of the design. */
public final class Texts {

    private Texts() {}

    public static Paragraph body(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("rm-body");
        return paragraph;
    }

    /** 12 px, third ink. */
    public static Span caption(String text) {
        return classed(text, "rm-caption");
    }

    /** Second ink. */
    public static Span quiet(String text) {
        return classed(text, "rm-quiet");
    }

    public static Span strong(String text) {
        return classed(text, "rm-strong");
    }

    /** Something is wrong or late; the words say what. */
    public static Span bad(String text) {
        return classed(text, "rm-bad rm-mid");
    }

    /** Something needs attention; the words say what. */
    public static Span warn(String text) {
        return classed(text, "rm-warn rm-mid");
    }

    /** A scope, an expression, JSON. */
    public static Span code(String text) {
        return classed(text, "rm-code");
    }

    /** A link to another page of the console. */
    public static Anchor link(String text, Address address) {
        Anchor anchor = new Anchor(address.href(), text);
        anchor.addClassName("rm-link");
        anchor.getElement().setAttribute("router-link", "");
        return anchor;
    }

    /** A time as people say it, with the exact time on hover. */
    public static Span time(Instant instant, Ages ages) {
        Span span = classed(ages.at(instant), "rm-time");
        span.setTitle(ages.exact(instant));
        return span;
    }

    private static Span classed(String text, String classes) {
        Span span = new Span(text);
        span.addClassNames(classes.split(" ", -1));
        return span;
    }
}
