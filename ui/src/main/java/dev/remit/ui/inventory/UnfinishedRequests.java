package dev.remit.ui.inventory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseState;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** The person's own requests that are still to be written, a page at a time; not there if there are none. */
final class UnfinishedRequests extends Div {

    private static final int SHOWN = 10;

    private final transient IntakeQueries queries;
    private final Ages ages;
    private final UnorderedList list = new UnorderedList();
    private final Button more = Buttons.quiet(Words.text("use-cases.unfinished.more"), e -> more());
    private Optional<String> next = Optional.empty();

    UnfinishedRequests(IntakeQueries queries, Ages ages) {
        this.queries = queries;
        this.ages = ages;
        list.addClassName("rm-found");
        add(new Section(Words.text("use-cases.unfinished"), list, more));
        more();
        setVisible(list.getComponentCount() > 0);
    }

    private void more() {
        Page<UseCase> page = queries.unfinished(next, SHOWN);
        page.items().forEach(request -> list.add(item(request)));
        next = page.next();
        more.setVisible(next.isPresent());
    }

    private ListItem item(UseCase request) {
        String title = request.name().isBlank() ? Words.text("use-cases.unnamed") : request.name();
        String saved = Words.text("use-cases.saved-ago", ages.since(request.changedAt()));
        return new ListItem(
                Texts.link(title, InventoryNavigation.request(request.id())),
                Texts.caption(
                        request.state() == UseCaseState.DRAFT
                                ? saved
                                : InventoryWords.of(request.state()) + " · " + saved));
    }
}
