package dev.remit.ui.scans;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.FactChange;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** What a scan changed in the facts about a system, a page at a time: new, changed, gone. */
final class ChangesPart extends Div {

    private static final int PAGE = 25;

    private final Section section = new Section(Words.text("scans.changes"));
    private final transient Scan scan;
    private final transient ScanQueries queries;
    private final transient Ages ages;
    private final UnorderedList list = new UnorderedList();
    private final Button more = Buttons.quiet(Words.text("scans.more"), e -> more());
    private Optional<String> next = Optional.empty();

    ChangesPart(Scan scan, ScanQueries queries, Ages ages) {
        add(section);
        this.scan = scan;
        this.queries = queries;
        this.ages = ages;
        list.addClassName("rm-fact-changes");
        boolean first = scan.snapshot().orElse(1) == 1;
        section.sub(Words.text(first ? "scans.changes.first" : "scans.changes.text"));
        if (!first) {
            section.show(list, more);
            more();
            if (list.getComponentCount() == 0) {
                section.show(Texts.quiet(Words.text("scans.changes.none")));
            }
        }
    }

    private void more() {
        Page<FactChange> page = queries.changes(scan.id(), next, PAGE);
        page.items().forEach(change -> list.add(new ChangeLine(change, ages)));
        next = page.next();
        more.setVisible(next.isPresent());
    }
}
