package dev.remit.ui.inventory;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.inventory.tab.UseCaseTab;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways into the register, to a use case and to its request. */
@Component
public class InventoryNavigation implements NavContribution {

    public static final String REGISTER = "use-cases";
    static final String NEW_REQUEST = "use-cases/new";
    /** Which part of a use case's page is shown; others by {@link UseCaseTab#key()}. */
    public static final String TAB = "tab";

    /** The register; add the parameters of {@code RegisterAddress} to filter it. */
    public static Address register() {
        return Address.of(REGISTER);
    }

    public static Address newRequest() {
        return Address.of(NEW_REQUEST);
    }

    public static Address useCase(UseCaseId id) {
        return Address.of(REGISTER + "/" + id);
    }

    /** The use case an address is about; an address is typed by people too. */
    static UseCaseId id(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .map(UseCaseId::new)
                .orElseThrow(NotFoundException::new);
    }

    /** The form of a request that is still being written. */
    public static Address request(UseCaseId id) {
        return Address.of(REGISTER + "/" + id + "/request");
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.INVENTORY, 10, "use-cases.nav", REGISTER, Icon.LIST)
                        .requires(Permission.USE_CASE_READ)
                        .key('u'),
                NavItem.of(NavGroup.NEW_REQUEST, 10, "use-cases.new-request", NEW_REQUEST, Icon.PLUS)
                        .requires(Permission.USE_CASE_REQUEST));
    }
}
