package dev.remit.ui.scans;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.remit.scan.access.FactChange;
import dev.remit.ui.design.glyph.Marker;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** A change as a line: new, wider, narrower, changed or gone, in a sentence, with what is otherwise beneath it. */
public final class ChangeLine extends ListItem {

    public ChangeLine(FactChange change, Ages ages) {
        ChangeWords words = new ChangeWords(change, ages);
        add(Marker.glyph(Words.text("scans.change." + words.kind())), new Span(words.sentence()));
        words.details().forEach(detail -> {
            Div line = new Div(detail);
            line.addClassName("rm-fact-detail");
            add(line);
        });
    }
}
