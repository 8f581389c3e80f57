package dev.remit.ui.killswitch;

import dev.remit.identity.Permission;
import dev.remit.killswitch.KillSwitchQueries;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways to what is stopped. */
@Component
public class KillSwitchNavigation implements NavContribution {

    static final String PATH = "stops";
    static final String STOP = "stop";
    /** Beyond it the drawer counts no further. */
    private static final int COUNTED = 20;

    private final KillSwitchQueries queries;

    KillSwitchNavigation(KillSwitchQueries queries) {
        this.queries = queries;
    }

    /** Everything that stands. */
    public static Address stops() {
        return Address.of(PATH);
    }

    /** One stop, beside the list. */
    public static Address stop(UUID id) {
        return Address.of(PATH + "/" + id);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.RISK, 40, "stops.nav", PATH, Icon.SHIELD)
                .requires(Permission.USE_CASE_READ)
                .counting(() -> OptionalLong.of(
                        queries.list(true, Optional.empty(), COUNTED).items().size())));
    }
}
