package dev.remit.ui.design.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;

/** A part of a form that was left before it was done: its name is the way back, beside it what is open. */
public final class UnansweredLine extends Div {

    public UnansweredLine(String what, String open, Address address) {
        addClassNames("rm-answered", "rm-unanswered");
        add(Icon.ALERT.glyph(), Texts.link(what, address), new Span(open));
    }
}
