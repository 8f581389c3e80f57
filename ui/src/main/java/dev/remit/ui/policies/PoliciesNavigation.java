package dev.remit.ui.policies;

import dev.remit.identity.Permission;
import dev.remit.incident.lesson.LessonId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways to policies. */
@Component
public class PoliciesNavigation implements NavContribution {

    static final String PATH = "policies";
    static final String VERSION = "v";
    static final String LESSON = "lesson";
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

    /** The form to write what a lesson asks for: the next version of a policy, or a new one. */
    public static Address write(LessonId lesson, Optional<String> key) {
        return key.map(PoliciesNavigation::change)
                .orElseGet(() -> Address.of(NEW))
                .with(LESSON, lesson.toString());
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
