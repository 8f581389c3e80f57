package dev.remit.ui.incidents;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentFilter;
import dev.remit.incident.playbook.Playbook;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** All incidents, the gravest first; filters and saved views are in the address. */
@StyleSheet("context://css/lifecycle.css")
@Route(value = IncidentsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.INCIDENT_READ)
@PermitAll
class IncidentsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient IncidentDesk desk;
    private final Ages ages;
    private final transient List<Playbook> playbooks;

    IncidentsView(IncidentDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        this.playbooks = desk.queries().playbooks();
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        IncidentFilter filter =
                IncidentsAddress.filter(address, desk.who().user().actor().person());
        removeAll();
        add(
                new PageHeader(Words.text("incidents.nav"))
                        .actions(Buttons.primaryLink(Words.text("incidents.report"), IncidentsNavigation.report())),
                tabs(address),
                IncidentsAddress.bar(address, playbooks, desk.queries().count(filter)),
                grid(filter));
    }

    private static TabLinks tabs(Address address) {
        Address now = address.without(IncidentsNavigation.TEXT);
        TabLinks tabs = new TabLinks(Words.text("incidents.views"));
        Address unclosed = IncidentsNavigation.unclosed();
        Address mine = unclosed.with(IncidentsNavigation.OWNER, IncidentsNavigation.ME);
        tabs.tab(
                Words.text("incidents.all"),
                "",
                IncidentsNavigation.incidents(),
                now.parameters().isEmpty());
        tabs.tab(Words.text("incidents.unclosed"), "", unclosed, now.equals(unclosed));
        tabs.tab(Words.text("incidents.mine"), "", mine, now.equals(mine));
        return tabs;
    }

    private KeysetGrid<Row> grid(IncidentFilter filter) {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("incidents.nav"), row -> row.incident().id());
        grid.name(
                Words.text("incidents.what"),
                Row::name,
                row -> IncidentsNavigation.incident(row.incident().key()));
        grid.markup(
                Words.text("incidents.severity"),
                row -> IncidentWords.severity(row.incident().severity()));
        grid.text(Words.text("incidents.state"), row -> Words.of(row.incident().state()));
        grid.markup(Words.text("incidents.owner"), row -> Avatar.owner(row.owner()));
        grid.text(Words.text("incidents.kind"), row -> IncidentWords.playbook(row.incident(), playbooks));
        grid.text(
                Words.text("incidents.about"),
                row -> row.incident().about().map(Incident.About::name).orElse("—"));
        grid.text(Words.text("incidents.since"), row -> IncidentWords.since(row.incident(), ages));
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                IncidentsNavigation.incident(row.incident().key())
                                        .href(),
                                row.name())
                        + Markup.wrap(
                                "",
                                IncidentWords.severity(row.incident().severity())
                                        + Markup.span(
                                                "", Words.of(row.incident().state())))));
        grid.empty(empty(filter));
        grid.read((cursor, limit) -> read(filter, cursor, limit));
        return grid;
    }

    private Page<Row> read(IncidentFilter filter, Optional<String> cursor, int limit) {
        Page<Incident> page = desk.queries().list(filter, cursor, limit);
        var names = desk.who()
                .people()
                .byId(page.items().stream().flatMap(i -> i.owner().stream()).toList());
        return page.map(i -> new Row(
                i, i.owner().flatMap(id -> Optional.ofNullable(names.get(id))).map(dev.remit.identity.Person::name)));
    }

    private static EmptyState empty(IncidentFilter filter) {
        if (!filter.equals(IncidentFilter.all())) {
            return EmptyState.filtered(Words.text("incidents.empty.filtered"))
                    .without(Words.text("incidents.empty.all"), IncidentsNavigation.incidents());
        }
        return EmptyState.firstTime(Words.text("incidents.empty.title"), Words.text("incidents.empty.text"))
                .way(
                        Icon.ALERT,
                        Words.text("incidents.empty.way"),
                        Words.text("incidents.empty.way.text"),
                        Buttons.link(Words.text("incidents.report"), IncidentsNavigation.report()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("incidents.nav")));
    }

    private record Row(Incident incident, Optional<String> owner) {

        String name() {
            return incident.key() + " · " + incident.title();
        }
    }
}
