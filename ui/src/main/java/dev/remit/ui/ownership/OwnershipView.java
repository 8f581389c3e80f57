package dev.remit.ui.ownership;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who stands for what: everything governed down, people across, one thing open beside them. Gaps are hatched and red. */
@Route(value = OwnershipNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
@StyleSheet("context://css/decisions.css")
class OwnershipView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient OwnershipQueries queries;
    private final transient People people;
    private final transient OwnedPanel panel;
    private final transient BulkOwners bulk;
    private final transient Ages ages;
    private final boolean mayManage;

    OwnershipView(
            OwnershipQueries queries, People people, OwnedPanel panel, BulkOwners bulk, Ages ages, CurrentUser user) {
        this.queries = queries;
        this.people = people;
        this.panel = panel;
        this.bulk = bulk;
        this.ages = ages;
        this.mayManage = user.may(Permission.OWNERSHIP_MANAGE);
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Address list = address.without(OwnershipNavigation.OPEN);
        MatrixFilter filter = OwnershipNavigation.filter(list);
        Map<PersonId, Person> known = people.byId(queries.carriers());
        Optional<MatrixRow> open = OwnershipNavigation.opened(address)
                .map(subject -> queries.rows(List.of(subject)).get(subject));
        KeysetGrid<MatrixRow> grid = new MatrixGrid(queries, known).of(list, open.isPresent());
        DetailPanel detail = new DetailPanel(grid);
        open.ifPresent(row -> detail.open(row.name(), list::open, panel.of(row, ages, () -> grid.getDataProvider()
                .refreshAll())));
        removeAll();
        add(header(filter, known), bar(list, known, queries.gapCounts(filter.kinds())), key(), detail);
        if (mayManage) {
            add(bulk.on(grid, address::open));
        }
    }

    private PageHeader header(MatrixFilter filter, Map<PersonId, Person> known) {
        long withGaps = queries.withGaps(filter.kinds());
        PageHeader header = new PageHeader(
                withGaps == 0 ? Words.text("ownership.title.clean") : Words.text("ownership.title.gaps", withGaps));
        Anchor vague = Buttons.link(Words.text("ownership.vague.nav"), OwnershipNavigation.vague());
        if (!mayManage) {
            header.actions(vague);
        } else {
            header.actions(
                    vague,
                    Buttons.link(Words.text("ownership.templates"), OwnershipNavigation.templates()),
                    filter.person()
                            .map(known::get)
                            .map(person -> Buttons.link(
                                    Words.text("ownership.hand-over.title", person.name()),
                                    OwnershipNavigation.handOver(person.id())))
                            .orElseGet(() -> Buttons.link(
                                    Words.text("ownership.hand-over"), Address.of(OwnershipNavigation.HAND_OVER))));
        }
        return header;
    }

    private FilterBar bar(Address list, Map<PersonId, Person> known, Map<OwnershipGap, Long> counts) {
        Map<String, String> kinds = queries.kinds().stream()
                .map(OwnedKind::subject)
                .collect(Collectors.toMap(k -> k.code(), Words::of, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> persons = known.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .collect(Collectors.toMap(p -> p.id().toString(), Person::name, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> gaps = new LinkedHashMap<>();
        counts.forEach((gap, n) -> gaps.put(gap.name(), Words.text("ownership.gap-count", gap, n)));
        return new FilterBar(list)
                .search(OwnershipNavigation.NAME, Words.text("ownership.search"))
                .choice(OwnershipNavigation.KIND, Words.text("ownership.kind"), kinds)
                .choice(OwnershipNavigation.PERSON, Words.text("ownership.person-filter"), persons)
                .choice(OwnershipNavigation.GAP, Words.text("ownership.gap-filter"), gaps)
                .toggle(OwnershipNavigation.GAPS_ONLY, Words.text("ownership.gaps-only"));
    }

    private static Div key() {
        Div key = new Div();
        key.addClassName("rm-keyline");
        for (Duty duty : Duty.values()) {
            key.add(new Glyph(DutyMarkup.letter(duty) + Markup.escape(Words.of(duty))));
        }
        return key;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("ownership.nav")));
    }
}
