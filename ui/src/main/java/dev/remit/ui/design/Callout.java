package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.Locale;

/** What a rule says, with a coloured edge: a verdict, advice, a warning that stays. */
public final class Callout extends Div {

    /** What the edge says; the heading says it in words. */
    public enum Kind {
        OK,
        WARN,
        BAD,
        INFO,
        ADVICE
    }

    /** Inside a section, whose heading stands above it. */
    public Callout(Kind kind, String heading, Component... content) {
        this(kind, new H3(heading), content);
    }

    private Callout(Kind kind, HtmlContainer heading, Component... content) {
        addClassNames("rm-callout", "rm-callout-" + kind.name().toLowerCase(Locale.ROOT));
        add(heading);
        add(content);
    }

    /** Of a page as a whole, outside its sections. */
    public static Callout ofPage(Kind kind, String heading, Component... content) {
        return new Callout(kind, new H2(heading), content);
    }

    /** Heading and content beside each other where they fit: for what shall not push the page down. */
    public Callout inLine() {
        addClassName("rm-callout-line");
        return this;
    }
}
