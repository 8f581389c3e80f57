package dev.remit.ui.policies;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to policies. */
@Component
public class PoliciesNavigation implements NavContribution {

    static final String PATH = "policies";
    static final String VERSION = "v";
    static final String NEW = PATH + "/new";
    static final String ASK = PATH + "/ask";
    static final String DECISIONS = "decision-log";

    /** All policies. */
    public static Address policies() {
        return Address.of(PATH);
    }

    /** One policy by its id, for example {@code PG-01}. */
    public static Address policy(String key) {
        return Address.of(PATH + "/" + key);
    }

    /** What one version of a policy said. */
    static Address version(String key, int number) {
        return policy(key).with(VERSION, String.valueOf(number));
    }

    static Address change(String key) {
        return Address.of(PATH + "/" + key + "/change");
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.POLICY, 10, "policies.nav", PATH, Icon.SCALE)
                        .requires(Permission.POLICY_READ)
                        .key('p'),
                NavItem.of(NavGroup.POLICY, 15, "policies.decisions", DECISIONS, Icon.INBOX)
                        .requires(Permission.EVIDENCE_READ));
    }
}
