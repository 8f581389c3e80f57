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
import dev.remit.ui.design.DetailPanel;
import dev.remit.ui.design.PageHeader;
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
    private final transient MapExport export;
    private final transient Ages ages;

    AccessMapView(
            AccessMapQueries access,
            ConnectionQueries connections,
            ScanQueries scans,
            IntegrationPanel panel,
            MapExport export,
            Ages ages) {
        this.access = access;
        this.connections = connections;
        this.scans = scans;
        this.panel = panel;
        this.export = export;
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
        MapFilters filters = new MapFilters(access, address, all.values(), access.count(address.filter()));
        removeAll();
        setClassName("rm-view-list", address.tab() == MapTab.TABLE);
        add(
                new PageHeader(Words.text("access.title"))
                        .actions(export.menu(address.filter()).stream().toArray(Component[]::new)),
                new MapStrip(summary, all.values(), ages),
                MapTab.links(address),
                filters.bar());
        switch (address.tab()) {
            case TABLE -> add(MapStrip.key(), table(address, summary, all, filters));
            case PICTURE -> add(picture(address, filters));
            case CHANGES -> add(new MapChanges(scans, address, ages));
        }
    }

    private DetailPanel table(
            AccessAddress address, AccessSummary summary, Map<ConnectionId, Connection> all, MapFilters filters) {
        KeysetGrid<MapRows.Line> grid = AccessGrid.of(address, summary, ages);
        grid.read(new MapRows(access, address.filter(), all, scans.latest(all.keySet())));
        grid.empty(filters.empty());
        DetailPanel layout = new DetailPanel(grid);
        address.open().flatMap(access::find).ifPresent(detail -> {
            List<Component> content = panel.content(detail, address.openCell(), ages, () -> show(address));
            layout.open(
                    panel.title(detail, address.openCell()),
                    () -> address.closed().open(),
                    content.toArray(Component[]::new));
        });
        return layout;
    }

    private Component picture(AccessAddress address, MapFilters filters) {
        return filters.matching() == 0
                ? filters.empty()
                : new MapPicture(access.picture(address.filter()), MapTab.TABLE.of(address));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("access.nav")));
    }
}
