package dev.remit.ui.connections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.connector.ConnectionId;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** A new connection: which system, then the form its connector declares, beside what it needs and what it will ask. */
@Route(value = ConnectionsNavigation.PATH + "/new", layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_MANAGE)
@PermitAll
@StyleSheet("context://css/access.css")
class AddConnectionView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ConnectionReads reads;
    private final transient ConnectionActs acts;

    AddConnectionView(ConnectionReads reads, ConnectionActs acts) {
        this.reads = reads;
        this.acts = acts;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ConnectorDescriptor> connectors = reads.connections().connectors();
        Optional<ConnectorDescriptor> chosen = Address.of(event.getLocation())
                .first(ConnectionsNavigation.CONNECTOR)
                .flatMap(reads.connections()::connector)
                .or(() -> connectors.size() == 1 ? Optional.of(connectors.getFirst()) : Optional.empty());
        removeAll();
        chosen.ifPresentOrElse(this::form, () -> choice(connectors));
    }

    private void choice(List<ConnectorDescriptor> connectors) {
        add(new PageHeader(Words.text("connections.choose")));
        if (connectors.isEmpty()) {
            add(EmptyState.firstTime(
                    Words.text("connections.none-installed"), Words.text("connections.none-installed.text")));
            return;
        }
        EmptyState ways = EmptyState.firstTime(Words.text("connections.which"), Words.text("connections.which.text"));
        connectors.forEach(c -> ways.way(
                Icon.PLUG,
                c.name(),
                Words.text("connections.by", Words.text("SystemKind." + c.kind().name()), c.vendor(), c.version()),
                Buttons.link(Words.text("connections.connect", c.name()), ConnectionsNavigation.add(c.id()))));
        add(ways);
    }

    private void form(ConnectorDescriptor connector) {
        ConnectionForm form = new ConnectionForm(connector);
        Component save = Buttons.primary(Words.text("connections.save"), e -> save(form));
        Div main = new Div(form, save);
        main.addClassName("rm-form-main");
        Div columns =
                new Div(main, new ConnectorPart(connector, reads.connections().signature(connector.id())));
        columns.addClassName("rm-form-columns");
        add(new PageHeader(Words.text("connections.connect", connector.name())), columns);
    }

    private void save(ConnectionForm form) {
        try {
            ConnectionId id = acts.connections().add(form.draft());
            ConnectionsNavigation.openAndTest(id);
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("connections.nav"), ConnectionsNavigation.PATH),
                Crumb.here(Words.text("connections.add")));
    }
}
