package dev.remit.ui.design.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.Instant;

/** Says that what was typed is kept: "Saved 10:42". */
public final class SaveState extends Div {

    public SaveState() {
        addClassName("rm-save-state");
        getElement().setAttribute("role", "status");
    }

    public void saved(Instant at, Ages ages) {
        removeAll();
        add(Icon.CHECK.glyph(), new Span(Words.text("design.form.saved", ages.time(at))));
        addClassName("rm-ok");
    }

    /** It could not be kept; the words say why and what is still safe. */
    public void failed(String sentence) {
        removeAll();
        removeClassName("rm-ok");
        add(Status.BAD.glyph(sentence));
    }
}
