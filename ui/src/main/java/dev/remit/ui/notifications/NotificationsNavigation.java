package dev.remit.ui.notifications;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to one's own notifications, in the person's menu, and to mail, in the settings. */
@Component
class NotificationsNavigation implements NavContribution {

    /** Every mail leads there. */
    static final String OWN = "notifications";

    static final String MAIL = "settings/mail";

    static Address mail() {
        return Address.of(MAIL);
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.PERSON, 10, "notifications.nav", OWN, Icon.CLOCK)
                        .requires(Permission.USE_CASE_READ),
                NavItem.of(NavGroup.SETTINGS, 40, "mail.nav", MAIL, Icon.PLUG).requires(Permission.WORKSPACE_MANAGE));
    }
}
