package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.GrowingList;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;

/** The person's own requests that are still to be written, a page at a time; not there if there are none. */
final class UnfinishedRequests extends Div {

    private static final int SHOWN = 10;

    private final Ages ages;

    UnfinishedRequests(IntakeQueries queries, Ages ages) {
        this.ages = ages;
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-found");
        add(new Section(
                Words.text("use-cases.unfinished"),
                new GrowingList<>(list, SHOWN, queries::unfinished, page -> page.stream()
                        .map(this::item)
                        .toList())));
        setVisible(list.getComponentCount() > 0);
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
