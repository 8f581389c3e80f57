package dev.remit.ui.catalog;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import dev.remit.identity.Permission;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import dev.remit.ui.words.Words;
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
    static final String KIND = "of";
    static final String MODELS = "models";

    /** One tool or model. */
    public static Address tool(UUID id) {
        return Address.of(TOOLS + "/" + id);
    }

    public static Address dataAsset(UUID id) {
        return Address.of(DATA_ASSETS + "/" + id);
    }

    public static Address dataAssets() {
        return Address.of(DATA_ASSETS);
    }

    public static Address tools() {
        return Address.of(TOOLS);
    }

    /** The tabs over the lists of what can be used: tools, models, and who makes them. */
    public static TabLinks kinds(Address now) {
        Address models = tools().with(KIND, MODELS);
        return new TabLinks(Words.text("catalogue.kinds"))
                .tab(Words.text("catalogue.tools"), "", tools(), now.equals(tools()))
                .tab(Words.text("catalogue.models"), "", models, now.equals(models))
                .tab(
                        Words.text("vendors.title"),
                        "",
                        VendorNavigation.vendors(),
                        now.equals(VendorNavigation.vendors()))
                .tab(
                        Words.text("tool-approvals.title"),
                        "",
                        ToolApprovalNavigation.approvals(),
                        now.equals(ToolApprovalNavigation.approvals()));
    }

    /** The entry that is open. */
    static Optional<UUID> entry(BeforeEnterEvent event) {
        return id(event, ENTRY);
    }

    /** The id in an address, which people type too. */
    public static Optional<UUID> id(BeforeEnterEvent event, String parameter) {
        Optional<String> named = event.getRouteParameters().get(parameter);
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
