package dev.remit.ui.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.shared.Page;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Acts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;
import java.util.function.Function;

/** What happened to a thing, from the ledger, newest first, a page at a time. */
public final class Timeline extends Div {

    private final Ages ages;
    private final transient Function<Optional<String>, Page<EvidenceRecord>> reader;
    private final OrderedList list = new OrderedList();
    private final Button older = Buttons.quiet(Words.text("timeline.older"), e -> more());
    private Optional<String> next = Optional.empty();

    /**
     * Shows the first page.
     *
     * @param reader reads the page after a cursor: {@code cursor -> ledger.timeline(subject, cursor, 20)}
     */
    public Timeline(Ages ages, Function<Optional<String>, Page<EvidenceRecord>> reader) {
        this.ages = ages;
        this.reader = reader;
        addClassName("rm-timeline");
        add(list, older);
        more();
        if (list.getComponentCount() == 0) {
            add(Texts.caption(Words.text("timeline.empty")));
        }
    }

    private void more() {
        Page<EvidenceRecord> page = reader.apply(next);
        page.items().forEach(record -> list.add(entry(record)));
        next = page.next();
        older.setVisible(next.isPresent());
    }

    private ListItem entry(EvidenceRecord record) {
        Div sentence = new Div(Texts.strong(record.actor().name()), new Span(" " + Acts.after(record.act())));
        Div body = new Div(sentence);
        record.reason().ifPresent(reason -> {
            Div quote = new Div("“" + reason + "”");
            quote.addClassName("rm-quote");
            body.add(quote);
        });
        body.add(Texts.time(record.at(), ages), new HashText(record.leafHash()));
        return new ListItem(new Glyph(Avatar.initials(record.actor().name())), body);
    }
}
