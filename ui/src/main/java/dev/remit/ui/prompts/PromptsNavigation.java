package dev.remit.ui.prompts;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to prompts. */
@Component
public class PromptsNavigation implements NavContribution {

    static final String PATH = "prompts";
    static final String NEW = PATH + "/new";

    /** The library. */
    public static Address prompts() {
        return Address.of(PATH);
    }

    /** One prompt by its key, for example {@code product-launch-email}. */
    public static Address prompt(String key) {
        return Address.of(PATH + "/" + key);
    }

    static Address change(String key) {
        return Address.of(PATH + "/" + key + "/change");
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.INVENTORY, 20, "prompts.nav", PATH, Icon.PROMPT)
                .requires(Permission.PROMPT_READ));
    }
}
