package dev.remit.ui.connections;

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

    static Address change(ConnectionId id) {
        return Address.of(PATH + "/" + id + "/change");
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.ACCESS, 20, "connections.nav", PATH, Icon.PLUG)
                .requires(Permission.CONNECTION_READ));
    }
}
