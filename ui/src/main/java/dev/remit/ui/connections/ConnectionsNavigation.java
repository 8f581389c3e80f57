package dev.remit.ui.connections;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.remit.connector.ConnectionId;
import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to connections. */
@Component
public class ConnectionsNavigation implements NavContribution {

    static final String PATH = "connections";
    static final String PLUGINS = "plug-ins";
    static final String CONNECTOR = "connector";

    public static Address connections() {
        return Address.of(PATH);
    }

    public static Address connection(ConnectionId id) {
        return Address.of(PATH + "/" + id);
    }

    /** The form of a new connection; the connector is chosen there. */
    public static Address add() {
        return Address.of(PATH + "/new");
    }

    static Address add(String connector) {
        return add().with(CONNECTOR, connector);
    }

    /**
     * Opens it and has it tested at once. That is asked of this page alone: an address that asked for it would have the system
     * called again by every reload, and by whoever is sent the link.
     */
    static void openAndTest(ConnectionId id) {
        ComponentUtil.setData(UI.getCurrent(), TestWish.class, new TestWish(id));
        connection(id).open();
    }

    /** Whether the page was opened to test it; true once. */
    static boolean testIsWished(UI page, ConnectionId id) {
        boolean wished = new TestWish(id).equals(ComponentUtil.getData(page, TestWish.class));
        ComponentUtil.setData(page, TestWish.class, null);
        return wished;
    }

    private record TestWish(ConnectionId connection) {}

    static Address plugins() {
        return Address.of(PLUGINS);
    }

    static Address change(ConnectionId id) {
        return Address.of(PATH + "/" + id + "/change");
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.ACCESS, 20, "connections.nav", PATH, Icon.PLUG)
                .requires(Permission.CONNECTION_READ));
    }
}
