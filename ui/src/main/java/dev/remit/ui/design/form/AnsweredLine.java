package dev.remit.ui.design.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;

/** An answered part of a form, folded to one line with "Change". */
public final class AnsweredLine extends Div {

    public AnsweredLine(String what, String answer, Runnable change) {
        addClassName("rm-answered");
        Span term = new Span(what);
        term.addClassName("rm-quiet");
        var button = Buttons.quiet(Words.text("design.form.change"), e -> change.run());
        button.setAriaLabel(Words.text("design.form.change-what", what));
        add(Icon.CHECK.glyph(), term, new Span(answer), button);
    }
}
