package dev.remit.ui.ownership;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The matrix in the drawer. */
@Component
class OwnershipEntry implements NavContribution {

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.POLICY, 30, "ownership.nav", OwnershipNavigation.PATH, Icon.PEOPLE)
                .requires(Permission.USE_CASE_READ));
    }
}
