package dev.remit.ui.decisions.inbox;

import dev.remit.approval.ApprovalQueries;
import dev.remit.identity.Permission;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Decisions in the drawer, with how many wait for the person. */
@Component
class DecisionsEntry implements NavContribution {

    private final ApprovalQueries queries;

    DecisionsEntry(ApprovalQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.TOP, 20, "decisions.nav", DecisionsNavigation.PATH, Icon.INBOX)
                .requires(Permission.APPROVAL_READ)
                .key('d')
                .counting(this::waiting));
    }

    private OptionalLong waiting() {
        long count = queries.inboxCount();
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
