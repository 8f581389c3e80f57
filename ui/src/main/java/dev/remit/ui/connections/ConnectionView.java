package dev.remit.ui.connections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionState;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanId;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Hatched;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.scans.CoverageTable;
import dev.remit.ui.scans.ScansNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One connection: how it is, what a test says, what is known of it, when it is read, and what was done to it. */
@Route(value = ConnectionsNavigation.PATH + "/:" + ConnectionView.ID, layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_READ)
@PermitAll
@StyleSheet("context://css/access.css")
class ConnectionView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String ID = "connection";
    private static final int TIMELINE = 20;

    private final transient ConnectionReads reads;
    private final transient ConnectionActs acts;
    private final transient Ages ages;
    private String name = "";

    ConnectionView(ConnectionReads reads, ConnectionActs acts, Ages ages) {
        this.reads = reads;
        this.acts = acts;
        this.ages = ages;
        addClassName("rm-view");
    }

    static ConnectionId id(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .map(ConnectionId::new)
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConnectionId id = id(event);
        TestPart test = show(id);
        if (ConnectionsNavigation.testIsWished(event.getUI(), id)) {
            test.test();
        }
    }

    private TestPart show(ConnectionId id) {
        Connection connection = reads.connections().find(id).orElseThrow(NotFoundException::new);
        name = connection.name();
        Optional<Scan> latest =
                Optional.ofNullable(reads.scans().latest(List.of(id)).get(id));
        TestPart test = new TestPart(connection, acts, ages);
        removeAll();
        add(header(connection, latest));
        connection
                .failure()
                .ifPresent(f -> add(new Hatched(
                        Words.text("connections.failing", ages.at(f.since()), Refusals.kept(f.message())))));
        Runnable reload = () -> show(id);
        Div main = new Div(
                test,
                coverage(id),
                schedule(connection, reload),
                reads.ownership().of(id.subject()));
        main.addClassName("rm-form-main");
        Div side = new Div(
                new SettingsPart(connection, descriptor(connection), acts, ages, reload),
                new Section(Words.text("connections.history"), new Timeline(ages, cursor -> reads.ledger()
                        .timeline(id.subject(), cursor, TIMELINE))));
        side.addClassName("rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        add(new ConnectionFigures(connection, latest, reads, ages), columns);
        return test;
    }

    private Optional<ConnectorDescriptor> descriptor(Connection connection) {
        return reads.connections().connector(connection.connector());
    }

    private PageHeader header(Connection connection, Optional<Scan> latest) {
        PageHeader header = new PageHeader(connection.name())
                .meta(
                        new Span(descriptor(connection)
                                .map(ConnectorDescriptor::name)
                                .orElse(connection.connector())),
                        new Glyph(Health.markup(connection, latest, ages)));
        List<Component> actions = new ArrayList<>();
        boolean removed = connection.state() == ConnectionState.REMOVED;
        if (acts.manages() && !removed) {
            actions.add(Buttons.link(Words.text("connections.change"), ConnectionsNavigation.change(connection.id())));
        }
        latest.filter(scan -> scan.state().active())
                .ifPresentOrElse(
                        scan -> actions.add(
                                Buttons.primaryLink(Words.text("connections.watch"), ScansNavigation.scan(scan.id()))),
                        () -> {
                            if (acts.scansToo() && connection.state() == ConnectionState.ENABLED) {
                                actions.add(
                                        Buttons.primary(Words.text("connections.scan"), e -> scan(connection.id())));
                            }
                        });
        return actions.isEmpty() ? header : header.actions(actions.toArray(Component[]::new));
    }

    private void scan(ConnectionId connection) {
        ScanId scan = acts.scans().scanNow(connection);
        ScansNavigation.scan(scan).open();
    }

    private Section coverage(ConnectionId id) {
        return new Section(
                        Words.text("connections.coverage"),
                        CoverageTable.known(
                                reads.scans().coverage(id), reads.attested().of(id, ages), ages))
                .sub(Words.text("connections.coverage.text"));
    }

    private Component schedule(Connection connection, Runnable reload) {
        return connection.state() == ConnectionState.ENABLED
                ? new Div(
                        new SchedulePart(
                                connection,
                                Optional.ofNullable(reads.schedules().all().get(connection.id())),
                                acts,
                                ages,
                                reload),
                        new BlackoutPart(connection, acts.blackouts().of(connection.id()), acts, reload))
                : SchedulePart.resting();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("connections.nav"), ConnectionsNavigation.PATH), Crumb.here(name));
    }
}
