package dev.remit.ui.settings;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the settings. */
@Component
public class SettingsNavigation implements NavContribution {

    public static final String PEOPLE = "settings/people";
    public static final String WORKSPACE = "settings/workspace";
    public static final String TOKENS = "settings/tokens";

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.SETTINGS, 10, "settings.people", PEOPLE, Icon.PEOPLE)
                        .requires(Permission.PEOPLE_READ),
                NavItem.of(NavGroup.SETTINGS, 20, "settings.workspace", WORKSPACE, Icon.GEAR)
                        .requires(Permission.WORKSPACE_MANAGE),
                NavItem.of(NavGroup.SETTINGS, 30, "settings.tokens", TOKENS, Icon.PLUG)
                        .requires(Permission.WORKSPACE_MANAGE));
    }
}
