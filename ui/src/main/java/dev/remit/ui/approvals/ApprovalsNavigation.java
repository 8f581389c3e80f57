package dev.remit.ui.approvals;

import dev.remit.approval.plan.WorkflowScope;
import dev.remit.identity.Permission;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import dev.remit.ui.words.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to how approvals run. */
@Component
public class ApprovalsNavigation implements NavContribution {

    static final String PATH = "settings/approvals";
    static final String SCOPE = "scope";
    static final String HOURS = PATH + "/hours";
    static final String STAND_INS = "stand-ins";
    static final String RIGHTS = "decision-rights";
    static final String DECISION = "decision";

    /** All workflows. */
    public static Address workflows() {
        return Address.of(PATH);
    }

    /** Who decides in whose place. */
    public static Address standIns() {
        return Address.of(STAND_INS);
    }

    /** Who decides what. */
    public static Address rights() {
        return Address.of(RIGHTS);
    }

    static Address right(DecisionKind kind) {
        return Address.of(RIGHTS + "/" + kind.code());
    }

    /** The parts of these settings. */
    static TabLinks tabs(String current) {
        return new TabLinks(Words.text("approvals.tabs"))
                .tab(Words.text("approvals.tab.workflows"), "", workflows(), current.equals(PATH))
                .tab(Words.text("hours.title"), "", Address.of(HOURS), current.equals(HOURS));
    }

    static Address workflow(WorkflowScope scope) {
        return Address.of(PATH + "/" + scope.code());
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                NavItem.of(NavGroup.POLICY, 20, "rights.nav", RIGHTS, Icon.SCALE)
                        .requires(Permission.POLICY_READ),
                NavItem.of(NavGroup.SETTINGS, 5, "stand-ins.nav", STAND_INS, Icon.PEOPLE)
                        .requires(Permission.APPROVAL_DECIDE),
                NavItem.of(NavGroup.SETTINGS, 30, "approvals.nav", PATH, Icon.INBOX)
                        .requires(Permission.WORKSPACE_MANAGE));
    }
}
