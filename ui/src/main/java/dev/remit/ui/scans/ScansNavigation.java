package dev.remit.ui.scans;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.Permission;
import dev.remit.scan.ScanId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to scans. */
@Component
public class ScansNavigation implements NavContribution {

    static final String PATH = "scans";
    static final String CONNECTION = "connection";

    /** All scans, newest first. */
    public static Address scans() {
        return Address.of(PATH);
    }

    /** The scans of one connection. */
    public static Address of(ConnectionId connection) {
        return scans().with(CONNECTION, connection.toString());
    }

    public static Address scan(ScanId id) {
        return Address.of(PATH + "/" + id);
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.ACCESS, 30, "scans.nav", PATH, Icon.SCAN).requires(Permission.CONNECTION_READ));
    }
}
