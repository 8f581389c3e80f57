package dev.remit.ui.ownership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.MatrixRow;
import dev.remit.ownership.OwnerChanged.Change;
import dev.remit.ownership.bulk.BulkAssignments;
import dev.remit.ownership.bulk.BulkRow;
import dev.remit.ownership.template.TemplateService;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done to rows of the matrix that were chosen: one letter for all, or what a template suggests. */
@org.springframework.stereotype.Component
record BulkOwners(BulkAssignments service, TemplateService templates, People people) {

    /** The bar for the grid, there while rows are chosen. */
    ActionBar on(KeysetGrid<MatrixRow> grid, Runnable after) {
        grid.selectable();
        ActionBar bar = ActionBar.selection(Words.text("ownership.bulk.bar"));
        bar.actions(
                Buttons.plain(
                        Words.text("ownership.bulk.template"),
                        e -> new BulkOwnersDialog(this, WishField.template(this), chosen(grid), after).open()),
                Buttons.primary(
                        Words.text("ownership.bulk.letter"),
                        e -> new BulkOwnersDialog(this, WishField.letter(this), chosen(grid), after).open()));
        bar.setVisible(false);
        grid.addSelectionListener(e -> {
            int count = e.getAllSelectedItems().size();
            bar.setVisible(count > 0);
            bar.words(Texts.strong(Words.text("ownership.bulk.chosen", count)));
        });
        return bar;
    }

    private static Set<SubjectRef> chosen(KeysetGrid<MatrixRow> grid) {
        return grid.getSelectedItems().stream()
                .map(row -> row.ownership().subject())
                .collect(Collectors.toSet());
    }

    /** What becomes of each: "Chat: accountable passes from Ines Calvert to Jonas Falk". */
    Component list(List<BulkRow> rows) {
        Map<PersonId, Person> known = people.byId(rows.stream()
                .flatMap(row -> row.changes().stream())
                .flatMap(c -> Stream.concat(c.before().stream(), c.after().stream()))
                .collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-bulk-rows");
        for (BulkRow row : rows) {
            String what = row.stays()
                    .map(why -> Words.text("ownership.bulk.stays", Refusals.sentence(why)))
                    .orElseGet(() -> row.changes().stream()
                            .map(change -> sentence(change, known))
                            .collect(Collectors.joining(" · ")));
            ListItem item = new ListItem(Texts.strong(row.name()), Texts.quiet(what));
            if (row.decidedAnew()) {
                item.add(Texts.warn(Words.text("ownership.bulk.anew")));
            }
            list.add(item);
        }
        return list;
    }

    private static String sentence(Change change, Map<PersonId, Person> known) {
        String duty = Words.of(change.duty());
        String to = name(change.after(), known);
        return change.before().isPresent()
                ? Words.text("ownership.bulk.passes", duty, name(change.before(), known), to)
                : Words.text("ownership.bulk.gives", duty, to);
    }

    private static String name(Optional<PersonId> person, Map<PersonId, Person> known) {
        return person.map(known::get).map(Person::name).orElseGet(() -> Words.text("design.nobody"));
    }
}
