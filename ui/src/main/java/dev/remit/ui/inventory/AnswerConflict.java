package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.words.Words;
import java.util.List;

/**
 * Two answers to one question: what the person at the screen wrote stands in the field, what was saved elsewhere meanwhile stands
 * here, and neither is lost until they choose.
 */
final class AnswerConflict extends Div {

    AnswerConflict(List<String> theirs, Runnable keepMine, Runnable takeTheirs) {
        addClassName("rm-conflict");
        getElement().setAttribute("role", "alert");
        Div ways = new Div(
                Buttons.plain(Words.text("use-cases.conflict.mine"), e -> keepMine.run()),
                Buttons.plain(Words.text("use-cases.conflict.theirs"), e -> takeTheirs.run()));
        ways.addClassName("rm-form-buttons");
        String other = theirs.isEmpty()
                ? Words.text("use-cases.conflict.cleared")
                : Words.text("use-cases.conflict.other", String.join(", ", theirs));
        add(new Callout(Callout.Kind.WARN, Words.text("use-cases.conflict"), new Paragraph(other), ways));
    }
}
