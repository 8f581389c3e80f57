package dev.remit.ui.ownership;

import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.MatrixFilter;
import dev.remit.ownership.MatrixRow;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Things down, people across, in each cell what the person carries. */
final class MatrixGrid {

    /** With the name, the kind and the gaps, the ten columns a table may have. */
    private static final int PEOPLE = 7;

    private static final int PEOPLE_BESIDE_A_DETAIL = 3;

    private final OwnershipQueries queries;
    private final Map<PersonId, Person> known;

    /** With those who carry anything, here or gone. */
    MatrixGrid(OwnershipQueries queries, Map<PersonId, Person> known) {
        this.queries = queries;
        this.known = known;
    }

    /** The rows of the address, which opens each beside the list. */
    KeysetGrid<MatrixRow> of(Address list, boolean detail) {
        MatrixFilter filter = OwnershipNavigation.filter(list);
        List<PersonId> busiest = queries.busiest(detail ? PEOPLE_BESIDE_A_DETAIL : PEOPLE);
        KeysetGrid<MatrixRow> grid = new KeysetGrid<>(
                Words.text("ownership.grid"), row -> row.ownership().subject());
        grid.name(Words.text("ownership.thing"), MatrixRow::name, row -> open(list, row))
                .setWidth("220px");
        if (filter.kinds().size() != 1) {
            grid.text(
                            Words.text("ownership.kind"),
                            row -> Words.of(row.ownership().subject().kind()))
                    .setWidth("120px");
        }
        grid.markup(Words.text("ownership.gaps"), row -> DutyMarkup.gaps(row.gaps()))
                .setWidth("190px")
                .setFlexGrow(2);
        for (Person person : columns(filter, busiest)) {
            grid.markup(
                            person.active() ? person.name() : Words.text("ownership.left", person.name()),
                            row -> DutyMarkup.letters(row.ownership().duties(person.id())))
                    .setWidth("96px");
        }
        grid.narrow(row -> twoLines(list, row));
        grid.empty(empty(list));
        grid.read((cursor, limit) -> queries.matrix(filter, cursor, limit));
        return grid;
    }

    /** The person asked for first, then those who carry most. */
    private List<Person> columns(MatrixFilter filter, List<PersonId> busiest) {
        return Stream.concat(filter.person().stream(), busiest.stream())
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .limit(PEOPLE)
                .toList();
    }

    private static EmptyState empty(Address list) {
        boolean filtered = !list.parameters().isEmpty();
        return filtered
                ? EmptyState.filtered(Words.text("ownership.empty"))
                        .without(Words.text("ownership.all"), OwnershipNavigation.matrix())
                : EmptyState.nothing(Words.text("ownership.nothing"), Words.text("ownership.nothing.text"));
    }

    private String twoLines(Address list, MatrixRow row) {
        String accountable = row.ownership()
                .accountable()
                .map(known::get)
                .map(p -> DutyMarkup.letter(Duty.ACCOUNTABLE) + Markup.escape(p.name()))
                .orElse("");
        return Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", open(list, row).href(), row.name())
                        + Markup.wrap("", accountable + DutyMarkup.gaps(row.gaps())));
    }

    private static Address open(Address list, MatrixRow row) {
        return OwnershipNavigation.open(list, row.ownership().subject());
    }
}
