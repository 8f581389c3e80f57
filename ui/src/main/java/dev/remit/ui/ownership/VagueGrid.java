package dev.remit.ui.ownership;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.ownership.vague.Vague;
import dev.remit.ownership.vague.VagueFilter;
import dev.remit.ownership.vague.VagueQueries;
import dev.remit.ownership.vague.VagueReason;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Vague ownership down; why, since when and whose turn it is across. A name leads to where it is mended. */
final class VagueGrid {

    private final VagueQueries queries;
    private final Ages ages;
    private final CurrentUser user;

    VagueGrid(VagueQueries queries, Ages ages, CurrentUser user) {
        this.queries = queries;
        this.ages = ages;
        this.user = user;
    }

    KeysetGrid<Vague> of(VagueFilter filter) {
        KeysetGrid<Vague> grid =
                new KeysetGrid<>(Words.text("ownership.vague.grid"), vague -> List.of(vague.subject(), vague.reason()));
        grid.name(Words.text("ownership.thing"), Vague::name, this::mend).setWidth("220px");
        grid.text(
                        Words.text("ownership.kind"),
                        vague -> Words.of(vague.subject().kind()))
                .setWidth("120px");
        grid.text(Words.text("ownership.vague.reason"), VagueGrid::why).setFlexGrow(3);
        grid.text(Words.text("ownership.vague.since"), vague -> ages.at(vague.since()));
        grid.text(Words.text("ownership.vague.turn"), this::turn);
        grid.narrow(vague -> Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", mend(vague).href(), vague.name()) + Markup.wrap("", Markup.escape(why(vague)))));
        grid.empty(empty(filter));
        grid.read((cursor, limit) -> queries.list(filter, cursor, limit));
        return grid;
    }

    private EmptyState empty(VagueFilter filter) {
        if (!filter.equals(VagueFilter.ALL)) {
            return EmptyState.filtered(Words.text("ownership.empty"))
                    .without(Words.text("ownership.vague.all"), OwnershipNavigation.vague());
        }
        return queries.looked().isPresent()
                ? EmptyState.nothing(Words.text("ownership.vague.none"), Words.text("ownership.vague.none.text"))
                : EmptyState.nothing(
                        Words.text("ownership.vague.not-looked"), Words.text("ownership.vague.not-looked.text"));
    }

    /** Where it is mended: who is Accountable beside the thing, or what one person could hand over. */
    private Address mend(Vague vague) {
        if (vague.reason() != VagueReason.ONE_PERSON_EVERYWHERE) {
            return OwnershipNavigation.open(OwnershipNavigation.matrix(), vague.subject());
        }
        return vague.person()
                .map(Person::id)
                .map(
                        user.may(Permission.OWNERSHIP_MANAGE)
                                ? OwnershipNavigation::handOver
                                : OwnershipNavigation::carriedBy)
                .orElseGet(OwnershipNavigation::matrix);
    }

    static String why(Vague vague) {
        return Words.text(
                "ownership.vague.why." + vague.reason().name(),
                vague.person().map(Person::name).orElse(""),
                vague.amount());
    }

    private String turn(Vague vague) {
        return vague.turn().isEmpty()
                ? Words.text("ownership.vague.nobodys-turn")
                : vague.turn().stream()
                        .map(person ->
                                person.id().equals(user.person()) ? Words.text("ownership.vague.yours") : person.name())
                        .collect(Collectors.joining(", "));
    }
}
