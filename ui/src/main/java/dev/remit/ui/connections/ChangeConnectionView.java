package dev.remit.ui.connections;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectorRefusal;
import dev.remit.identity.Permission;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Changes a connection. Its secrets are not shown; a new address needs them again. */
@Route(value = ConnectionsNavigation.PATH + "/:" + ConnectionView.ID + "/change", layout = MainLayout.class)
@RequiresPermission(Permission.CONNECTION_MANAGE)
@PermitAll
@StyleSheet("context://css/access.css")
class ChangeConnectionView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ConnectionReads reads;
    private final transient ConnectionActs acts;
    private final transient Ages ages;
    private String name = "";

    ChangeConnectionView(ConnectionReads reads, ConnectionActs acts, Ages ages) {
        this.reads = reads;
        this.acts = acts;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConnectionId id = ConnectionView.id(event);
        Connection connection = reads.connections().find(id).orElseThrow(NotFoundException::new);
        ConnectorDescriptor connector = reads.connections()
                .connector(connection.connector())
                .orElseThrow(() -> ConnectorRefusal.CONNECTOR_NOT_INSTALLED.because(connection.connector()));
        name = connection.name();
        ConnectionForm form = new ConnectionForm(connector).showing(connection, ages);
        Div main = new Div(form, Buttons.primary(Words.text("connections.save-change"), e -> save(id, form)));
        main.addClassName("rm-form-main");
        Div columns =
                new Div(main, new ConnectorPart(connector, reads.connections().signature(connector.id())));
        columns.addClassName("rm-form-columns");
        removeAll();
        add(new PageHeader(Words.text("connections.change.title", name)), columns);
    }

    private void save(ConnectionId id, ConnectionForm form) {
        try {
            acts.connections().change(id, form.draft());
            ConnectionsNavigation.openAndTest(id);
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("connections.nav"), ConnectionsNavigation.PATH), Crumb.here(name));
    }
}
