package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionQueries;
import dev.remit.identity.Permission;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessSummary;
import dev.remit.ui.MainLayout;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Icon;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** What AI can do in the stack: by connection, five capabilities side by side, unknown hatched, changes marked. */
@Route(value = AccessNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class AccessMapView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final int CONNECTIONS = 500;

    private final transient AccessMapQueries access;
    private final transient ConnectionQueries connections;
    private final transient ScanQueries scans;
    private final transient IntegrationPanel panel;
    private final transient Ages ages;

    AccessMapView(
            AccessMapQueries access,
            ConnectionQueries connections,
            ScanQueries scans,
            IntegrationPanel panel,
            Ages ages) {
        this.access = access;
        this.connections = connections;
        this.scans = scans;
        this.panel = panel;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list", "rm-access");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new AccessAddress(Address.of(event.getLocation())));
    }

    private void show(AccessAddress address) {
        AccessSummary summary = access.summary();
        Map<ConnectionId, Connection> all = connections.list(Optional.empty(), CONNECTIONS).items().stream()
                .collect(Collectors.toMap(Connection::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        KeysetGrid<MapRow> grid = AccessGrid.of(address, summary, ages);
        grid.read(new MapRows(access, address.filter(), all, scans.latest(all.keySet())));
        grid.empty(empty(address, all));
        DetailPanel layout = new DetailPanel(grid);
        address.open().flatMap(access::find).ifPresent(detail -> {
            List<Component> content = panel.content(detail, address.openCell(), ages, () -> show(address));
            layout.open(
                    panel.title(detail, address.openCell()),
                    () -> address.closed().open(),
                    content.toArray(Component[]::new));
        });
        removeAll();
        add(
                new PageHeader(Words.text("access.title")),
                new MapStrip(summary, all.values(), ages),
                filters(address, all),
                MapStrip.key(),
                layout);
    }

    private FilterBar filters(AccessAddress address, Map<ConnectionId, Connection> all) {
        Map<String, String> systems = new LinkedHashMap<>();
        all.values().forEach(c -> systems.put(c.id().toString(), c.name()));
        Map<String, String> verbs = new LinkedHashMap<>();
        for (var capability : dev.remit.plugin.Capability.values()) {
            verbs.put(AccessNavigation.code(capability), Words.of(capability));
        }
        return new FilterBar(address.closed())
                .search(AccessNavigation.TEXT, Words.text("access.search"))
                .choice(AccessNavigation.CONNECTION, Words.text("access.filter.system"), systems)
                .choice(AccessNavigation.CAN, Words.text("access.filter.can"), verbs)
                .toggle(AccessNavigation.CHANGED, Words.text("access.filter.changed"))
                .toggle(AccessNavigation.UNLINKED, Words.text("access.filter.unlinked"))
                .matching(Words.text("access.matching", access.count(address.filter())));
    }

    private static EmptyState empty(AccessAddress address, Map<ConnectionId, Connection> all) {
        if (address.filtered()) {
            return EmptyState.filtered(Words.text("access.empty.filtered"))
                    .without(Words.text("access.empty.all"), AccessNavigation.map());
        }
        EmptyState state = EmptyState.firstTime(
                Words.text("access.empty.title"),
                Words.text(all.isEmpty() ? "access.empty.text" : "access.empty.scanned"));
        return all.isEmpty()
                ? state.way(
                        Icon.PLUG,
                        Words.text("connections.empty.way"),
                        Words.text("connections.empty.way.text"),
                        Buttons.link(Words.text("connections.nav"), ConnectionsNavigation.connections()))
                : state;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("access.nav")));
    }
}
