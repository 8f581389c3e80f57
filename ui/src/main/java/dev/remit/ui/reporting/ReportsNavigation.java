package dev.remit.ui.reporting;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way into reports. */
@Component
public class ReportsNavigation implements NavContribution {

    static final String PATH = "reports";

    /** All reports. */
    public static Address reports() {
        return Address.of(PATH);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.EVIDENCE, 30, "reports.nav", PATH, Icon.DOCUMENT)
                .requires(Permission.REPORT_READ)
                .key('r'));
    }
}
