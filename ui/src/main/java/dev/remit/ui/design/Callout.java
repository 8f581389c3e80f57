package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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

    public Callout(Kind kind, String heading, Component... content) {
        addClassNames("rm-callout", "rm-callout-" + kind.name().toLowerCase(Locale.ROOT));
        add(new H3(heading));
        add(content);
    }
}
