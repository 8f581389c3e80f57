package dev.remit.ui.findings;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.FindingState;
import dev.remit.findings.FindingSummary;
import dev.remit.findings.Severity;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** All findings, the worst and most urgent first; filters and saved views are in the address. */
@Route(value = FindingsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.FINDING_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class FindingsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient FindingQueries queries;
    private final transient People people;
    private final transient CurrentUser user;
    private final transient Ages ages;

    FindingsView(FindingQueries queries, People people, CurrentUser user, Ages ages) {
        this.queries = queries;
        this.people = people;
        this.user = user;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        FindingFilter filter = FindingsAddress.filter(address, user.person());
        FindingSummary summary = queries.summary();
        removeAll();
        add(
                new PageHeader(Words.text("findings.sentence", summary.unresolved(), summary.overdue())),
                tabs(address, summary),
                filters(address, filter),
                grid(filter));
    }

    private static TabLinks tabs(Address address, FindingSummary summary) {
        Address now = address.without(FindingsNavigation.TEXT);
        Address mine = FindingsNavigation.unresolved().with(FindingsNavigation.OWNER, FindingsNavigation.ME);
        TabLinks tabs = new TabLinks(Words.text("findings.views"));
        tab(tabs, "findings.view.all", "", FindingsNavigation.findings(), now);
        String unresolved = Numbers.exact(summary.unresolved());
        tab(tabs, "findings.view.unresolved", unresolved, FindingsNavigation.unresolved(), now);
        tab(tabs, "findings.view.late", Numbers.exact(summary.overdue()), FindingsNavigation.overdue(), now);
        tab(tabs, "findings.view.nobody", Numbers.exact(summary.nobodys()), FindingsNavigation.nobodys(), now);
        tab(tabs, "findings.view.mine", "", mine, now);
        return tabs;
    }

    private static void tab(TabLinks tabs, String key, String count, Address view, Address now) {
        tabs.tab(Words.text(key), count, view, now.equals(view));
    }

    private FilterBar filters(Address address, FindingFilter filter) {
        return new FilterBar(address)
                .search(FindingsNavigation.TEXT, Words.text("findings.search"))
                .choice(
                        FindingsNavigation.STATE,
                        Words.text("findings.column.state"),
                        choices(FindingState.values(), FindingState::code, FindingWords::state))
                .choice(
                        FindingsNavigation.SEVERITY,
                        Words.text("findings.column.severity"),
                        choices(Severity.values(), FindingsAddress::code, FindingWords::severity))
                .choice(
                        FindingsNavigation.AGE,
                        Words.text("findings.age"),
                        choices(FindingFilter.Age.values(), FindingsAddress::code, Words::of))
                .toggle(FindingsNavigation.OVERDUE, Words.text("findings.view.late"))
                .matching(matching(filter));
    }

    private String matching(FindingFilter filter) {
        OptionalLong count = queries.count(filter);
        return count.isPresent()
                ? Words.text("findings.matching", count.getAsLong())
                : Words.text("findings.matching-many", Numbers.exact(FindingQueries.COUNT_CAP));
    }

    private static <T> Map<String, String> choices(T[] values, Function<T, String> code, Function<T, String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (T value : values) {
            choices.put(code.apply(value), words.apply(value));
        }
        return choices;
    }

    private KeysetGrid<Row> grid(FindingFilter filter) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("findings.nav"), row -> row.finding().id());
        grid.name(
                Words.text("findings.column.what"),
                row -> row.finding().key() + " · " + FindingWords.sentence(row.finding()),
                row -> FindingsNavigation.finding(row.finding().key()));
        grid.markup(
                Words.text("findings.column.severity"),
                row -> FindingWords.severityMarkup(row.finding().severity()));
        grid.text(
                Words.text("findings.column.state"),
                row -> FindingWords.state(row.finding().state()));
        grid.markup(Words.text("findings.column.owner"), row -> FindingWords.owner(row.finding(), row.owner()));
        grid.markup(Words.text("findings.column.clock"), row -> FindingWords.clock(row.finding(), ages));
        grid.text(Words.text("findings.column.place"), row -> row.finding().place());
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                FindingsNavigation.finding(row.finding().key()).href(),
                                row.finding().key() + " · " + FindingWords.sentence(row.finding()))
                        + Markup.wrap(
                                "",
                                FindingWords.severityMarkup(row.finding().severity())
                                        + FindingWords.clock(row.finding(), ages))));
        grid.empty(empty(filter));
        grid.read((cursor, limit) -> read(filter, cursor, limit));
        return grid;
    }

    private Page<Row> read(FindingFilter filter, Optional<String> cursor, int limit) {
        Page<Finding> page = queries.list(filter, cursor, limit);
        List<PersonId> owners =
                page.items().stream().flatMap(f -> f.owner().stream()).toList();
        Map<PersonId, Person> names = people.byId(owners);
        return page.map(f -> new Row(
                f, f.owner().flatMap(id -> Optional.ofNullable(names.get(id))).map(Person::name)));
    }

    private static EmptyState empty(FindingFilter filter) {
        if (!filter.equals(FindingFilter.all())) {
            return EmptyState.filtered(Words.text("findings.empty.filtered"))
                    .without(Words.text("findings.empty.all"), FindingsNavigation.findings());
        }
        return EmptyState.firstTime(Words.text("findings.empty.title"), Words.text("findings.empty.text"))
                .way(
                        Icon.PLUG,
                        Words.text("connections.empty.way"),
                        Words.text("connections.empty.way.text"),
                        Buttons.link(Words.text("connections.nav"), ConnectionsNavigation.connections()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("findings.nav")));
    }

    private record Row(Finding finding, Optional<String> owner) {}
}
