package dev.remit.ui.connections;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.scan.Scan;
import dev.remit.scan.schedule.Planned;
import dev.remit.shared.Page;
import dev.remit.ui.MainLayout;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.scans.ScanWords;
import dev.remit.ui.scans.ScansNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connections: how each is, when it was read, how much of it was answered, when it is read next. */
@Route(value = ConnectionsNavigation.PATH, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class ConnectionsView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ConnectionReads reads;
    private final transient ConnectionActs acts;
    private final transient Ages ages;

    ConnectionsView(ConnectionReads reads, ConnectionActs acts, Ages ages) {
        this.reads = reads;
        this.acts = acts;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageHeader header = new PageHeader(Words.text("connections.nav"));
        if (acts.manages()) {
            header.actions(
                    Buttons.link(Words.text("plugins.title"), ConnectionsNavigation.plugins()),
                    Buttons.primaryLink(Words.text("connections.add"), ConnectionsNavigation.add()));
        }
        removeAll();
        add(header, grid());
    }

    private KeysetGrid<Row> grid() {
        KeysetGrid<Row> grid = new KeysetGrid<>(
                Words.text("connections.nav"), row -> row.connection().id());
        grid.name(
                Words.text("connections.column.name"),
                row -> row.connection().name(),
                row -> ConnectionsNavigation.connection(row.connection().id()));
        grid.text(Words.text("connections.column.system"), Row::system);
        grid.markup(Words.text("connections.column.health"), row -> Health.markup(row.connection(), row.latest(), ages))
                .setFlexGrow(2);
        grid.markup(Words.text("connections.column.scan"), this::lastScan);
        grid.markup(Words.text("connections.column.coverage"), ConnectionsView::coverage);
        grid.text(Words.text("connections.column.next"), this::next);
        grid.number(Words.text("connections.column.integrations"), ConnectionsView::integrations);
        grid.narrow(row -> Markup.wrap(
                "rm-two-lines",
                Markup.link(
                                "rm-name",
                                ConnectionsNavigation.connection(
                                                row.connection().id())
                                        .href(),
                                row.connection().name())
                        + Markup.wrap("", Health.markup(row.connection(), row.latest(), ages) + lastScan(row))));
        grid.empty(empty());
        grid.read(this::read);
        return grid;
    }

    private Page<Row> read(Optional<String> cursor, int limit) {
        Page<Connection> page = reads.connections().list(cursor, limit);
        List<ConnectionId> ids = page.items().stream().map(Connection::id).toList();
        Map<ConnectionId, Scan> latest = reads.scans().latest(ids);
        Map<ConnectionId, Planned> planned = reads.schedules().all();
        Map<ConnectionId, Integer> integrations = reads.access().byConnection();
        return page.map(c -> new Row(
                c,
                reads.connections()
                        .connector(c.connector())
                        .map(ConnectorDescriptor::name)
                        .orElse(c.connector()),
                Optional.ofNullable(latest.get(c.id())),
                Optional.ofNullable(planned.get(c.id())).flatMap(Planned::next).map(ages::at),
                integrations.getOrDefault(c.id(), 0)));
    }

    private String lastScan(Row row) {
        return row.latest()
                .map(scan ->
                        Markup.link("rm-link", ScansNavigation.scan(scan.id()).href(), ages.at(scan.queuedAt())))
                .orElseGet(() -> Markup.span("rm-quiet", "–"));
    }

    private static String coverage(Row row) {
        return row.latest()
                .filter(scan -> !scan.questions().isEmpty())
                .map(scan -> Markup.escape(ScanWords.coverage(scan)))
                .orElseGet(UnknownChip::markup);
    }

    private String next(Row row) {
        return row.next().orElseGet(() -> Words.text("connections.on-demand"));
    }

    private static String integrations(Row row) {
        if (row.latest().isEmpty()) {
            return UnknownChip.markup();
        }
        return Markup.link(
                "rm-fig", AccessNavigation.of(row.connection().id()).href(), Numbers.exact(row.integrations()));
    }

    private EmptyState empty() {
        EmptyState state =
                EmptyState.firstTime(Words.text("connections.empty.title"), Words.text("connections.empty.text"));
        return acts.manages()
                ? state.way(
                        Icon.PLUG,
                        Words.text("connections.empty.way"),
                        Words.text("connections.empty.way.text"),
                        Buttons.primaryLink(Words.text("connections.add"), ConnectionsNavigation.add()))
                : state;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(Words.text("connections.nav")));
    }

    private record Row(
            Connection connection, String system, Optional<Scan> latest, Optional<String> next, int integrations) {}
}
