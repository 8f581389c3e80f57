package dev.remit.ui.scans;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.connector.ConnectionId;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanQueries;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All scans, or those of one connection, newest first. */
@Route(value = ScansNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class ScansView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ScanQueries queries;
    private final transient People people;
    private final transient Ages ages;

    ScansView(ScanQueries queries, People people, Ages ages) {
        this.queries = queries;
        this.people = people;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Optional<ConnectionId> connection = address.first(ScansNavigation.CONNECTION)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .map(ConnectionId::new);
        removeAll();
        add(new PageHeader(Words.text("scans.nav")));
        connection
                .flatMap(id -> queries.list(Optional.of(id), Optional.empty(), 1).items().stream()
                        .findFirst())
                .ifPresent(scan -> add(new FilterBar(address)
                        .choice(
                                ScansNavigation.CONNECTION,
                                Words.text("scans.column.connection"),
                                Map.of(scan.connection().toString(), scan.connectionName()))));
        add(grid(connection));
    }

    private KeysetGrid<Row> grid(Optional<ConnectionId> connection) {
        KeysetGrid<Row> grid =
                new KeysetGrid<>(Words.text("scans.nav"), row -> row.scan().id());
        grid.name(
                Words.text("scans.column.when"),
                row -> ages.at(row.scan().queuedAt()),
                row -> ScansNavigation.scan(row.scan().id()));
        grid.text(Words.text("scans.column.connection"), row -> row.scan().connectionName());
        grid.markup(Words.text("scans.column.state"), row -> ScanWords.state(row.scan()));
        grid.text(Words.text("scans.column.answered"), row -> ScanWords.coverage(row.scan()));
        grid.text(Words.text("scans.column.drift"), row -> ScanWords.drift(row.scan()));
        grid.text(Words.text("scans.column.by"), Row::by);
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                ScansNavigation.scan(row.scan().id()).href(),
                                row.scan().connectionName() + " · "
                                        + ages.at(row.scan().queuedAt()))
                        + Markup.wrap("", ScanWords.state(row.scan()) + Markup.escape(ScanWords.drift(row.scan())))));
        grid.empty(EmptyState.firstTime(Words.text("scans.empty.title"), Words.text("scans.empty.text")));
        grid.read((cursor, limit) -> read(connection, cursor, limit));
        return grid;
    }

    private Page<Row> read(Optional<ConnectionId> connection, Optional<String> cursor, int limit) {
        Page<Scan> page = queries.list(connection, cursor, limit);
        List<PersonId> by =
                page.items().stream().flatMap(s -> s.requestedBy().stream()).toList();
        Map<PersonId, Person> names = people.byId(by);
        return page.map(scan -> new Row(
                scan,
                scan.requestedBy()
                        .flatMap(id -> Optional.ofNullable(names.get(id)))
                        .map(Person::name)
                        .orElseGet(() -> Words.text("scans.by-schedule"))));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("scans.nav")));
    }

    private record Row(Scan scan, String by) {}
}
