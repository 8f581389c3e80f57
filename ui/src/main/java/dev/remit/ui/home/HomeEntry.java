package dev.remit.ui.home;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Home in the drawer. */
@Component
class HomeEntry implements NavContribution {

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.TOP, 10, "home.nav", "", Icon.HOME)
                .requires(Permission.KPI_READ)
                .key('h'));
    }
}
