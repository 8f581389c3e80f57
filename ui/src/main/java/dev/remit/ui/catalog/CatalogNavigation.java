package dev.remit.ui.catalog;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways into the catalogue. */
@Component
public class CatalogNavigation implements NavContribution {

    static final String TOOLS = "tools";
    static final String DATA_ASSETS = "data-assets";
    static final String ENTRY = "entry";

    /** One tool or model. */
    public static Address tool(UUID id) {
        return Address.of(TOOLS + "/" + id);
    }

    public static Address dataAsset(UUID id) {
        return Address.of(DATA_ASSETS + "/" + id);
    }

    /** The entry that is open; an address is typed by people too. */
    static Optional<UUID> entry(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get(ENTRY);
        if (named.isPresent() && !named.get().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException();
        }
        return named.map(UUID::fromString);
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.INVENTORY, 30, "catalogue.tools.nav", TOOLS, Icon.CUBE)
                        .requires(Permission.CATALOG_READ),
                NavItem.of(NavGroup.INVENTORY, 40, "catalogue.data.nav", DATA_ASSETS, Icon.DATA)
                        .requires(Permission.CATALOG_READ));
    }
}
