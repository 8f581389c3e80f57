package dev.remit.ui.ownership;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.MatrixFilter;
import dev.remit.ownership.MatrixRow;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix: use cases down, people across, in each cell what the person carries. Gaps are hatched and red. */
@Route(value = OwnershipNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class OwnershipView extends Div implements HasCrumbs, BeforeEnterObserver {

    /** With the name and the gaps, the ten columns a table may have. */
    private static final int PEOPLE = 8;

    private final transient OwnershipQueries queries;
    private final transient People people;
    private final boolean mayManage;

    OwnershipView(OwnershipQueries queries, People people, CurrentUser user) {
        this.queries = queries;
        this.people = people;
        this.mayManage = user.may(Permission.OWNERSHIP_MANAGE);
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        MatrixFilter filter = filter(address);
        Map<PersonId, Person> known = people.byId(queries.carriers());
        Map<OwnershipGap, Long> counts = queries.gapCounts(SubjectKind.USE_CASE);
        removeAll();
        PageHeader header = new PageHeader(title(queries.withGaps(SubjectKind.USE_CASE)));
        if (mayManage) {
            header.actions(filter.person()
                    .map(known::get)
                    .map(person -> Buttons.link(
                            Words.text("ownership.hand-over.title", person.name()),
                            OwnershipNavigation.handOver(person.id())))
                    .orElseGet(() -> Buttons.link(
                            Words.text("ownership.hand-over"), Address.of(OwnershipNavigation.HAND_OVER))));
        }
        add(header, bar(address, known, counts));
        add(key(), grid(filter, columns(filter, queries.busiest(PEOPLE), known), known));
    }

    private static MatrixFilter filter(Address address) {
        MatrixFilter filter = MatrixFilter.all(SubjectKind.USE_CASE)
                .named(address.first(OwnershipNavigation.NAME).orElse(""));
        Optional<PersonId> person = OwnershipNavigation.person(address);
        Optional<OwnershipGap> gap = address.first(OwnershipNavigation.GAP)
                .flatMap(name -> Stream.of(OwnershipGap.values())
                        .filter(g -> g.name().equals(name))
                        .findFirst());
        if (person.isPresent()) {
            filter = filter.carriedBy(person.get());
        }
        if (gap.isPresent()) {
            filter = filter.withGap(gap.get());
        }
        return address.first(OwnershipNavigation.GAPS_ONLY).isPresent() ? filter.withAnyGap() : filter;
    }

    private static String title(long withGaps) {
        return withGaps == 0 ? Words.text("ownership.title.clean") : Words.text("ownership.title.gaps", withGaps);
    }

    private static FilterBar bar(Address address, Map<PersonId, Person> known, Map<OwnershipGap, Long> counts) {
        Map<String, String> persons = known.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .collect(Collectors.toMap(p -> p.id().toString(), Person::name, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> gaps = new LinkedHashMap<>();
        counts.forEach((gap, n) -> gaps.put(gap.name(), Words.text("ownership.gap-count", gap, n)));
        return new FilterBar(address)
                .search(OwnershipNavigation.NAME, Words.text("ownership.search"))
                .choice(OwnershipNavigation.PERSON, Words.text("ownership.person-filter"), persons)
                .choice(OwnershipNavigation.GAP, Words.text("ownership.gap-filter"), gaps)
                .toggle(OwnershipNavigation.GAPS_ONLY, Words.text("ownership.gaps-only"));
    }

    /** The person asked for first, then those who carry most. */
    private static List<Person> columns(MatrixFilter filter, List<PersonId> busiest, Map<PersonId, Person> known) {
        return Stream.concat(filter.person().stream(), busiest.stream())
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .limit(PEOPLE)
                .toList();
    }

    private static Div key() {
        Div key = new Div();
        key.addClassName("rm-keyline");
        for (Duty duty : Duty.values()) {
            key.add(new Glyph(DutyMarkup.letter(duty) + Markup.escape(Words.of(duty))));
        }
        return key;
    }

    private KeysetGrid<MatrixRow> grid(MatrixFilter filter, List<Person> columns, Map<PersonId, Person> known) {
        KeysetGrid<MatrixRow> grid = new KeysetGrid<>(
                Words.text("ownership.grid"), row -> row.ownership().subject());
        grid.name(Words.text("ownership.use-case"), MatrixRow::name, row -> useCase(row))
                .setWidth("220px");
        grid.markup(Words.text("ownership.gaps"), row -> DutyMarkup.gaps(row.gaps()))
                .setWidth("190px")
                .setFlexGrow(2);
        for (Person person : columns) {
            grid.markup(
                            person.active() ? person.name() : Words.text("ownership.left", person.name()),
                            row -> DutyMarkup.letters(row.ownership().duties(person.id())))
                    .setWidth("96px");
        }
        grid.narrow(
                row -> twoLines(row, id -> Optional.ofNullable(known.get(id)).map(Person::name)));
        grid.empty(EmptyState.filtered(Words.text("ownership.empty")));
        grid.read((cursor, limit) -> queries.matrix(filter, cursor, limit));
        return grid;
    }

    private static String twoLines(MatrixRow row, Function<PersonId, Optional<String>> name) {
        String accountable = row.ownership()
                .accountable()
                .flatMap(name)
                .map(n -> DutyMarkup.letter(Duty.ACCOUNTABLE) + Markup.escape(n))
                .orElse("");
        return Markup.wrap(
                "rm-two-lines",
                Markup.link("rm-name", useCase(row).href(), row.name())
                        + Markup.wrap("", accountable + DutyMarkup.gaps(row.gaps())));
    }

    private static Address useCase(MatrixRow row) {
        return Address.of("use-cases/" + row.ownership().subject().id());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("ownership.nav")));
    }
}
