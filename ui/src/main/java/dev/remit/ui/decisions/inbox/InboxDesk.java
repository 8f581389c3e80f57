package dev.remit.ui.decisions.inbox;

import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Waiting;
import dev.remit.approval.Waiting.Whose;
import dev.remit.approval.bulk.BulkDecisions;
import dev.remit.approval.decided.DecidedQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.navigation.Address;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the inbox reads from and acts by. */
@Component
record InboxDesk(ApprovalQueries queries, DecidedQueries decided, BulkDecisions bulk, CurrentUser user) {

    private static final Map<String, Whose> LISTS = Map.of(
            DecisionsNavigation.LATE, Whose.LATE,
            DecisionsNavigation.ASKED, Whose.ASKED,
            DecisionsNavigation.EVERYBODY, Whose.EVERYBODYS,
            DecisionsNavigation.NOBODY, Whose.NOBODYS);

    /** The list that the address names, with how much is in the others. What nobody can take is for those who can help. */
    Inbox read(Address address) {
        boolean helps = user.may(Permission.USE_CASE_MANAGE);
        Whose whose = address.first(DecisionsNavigation.VIEW)
                .map(view -> LISTS.getOrDefault(view, Whose.MINE))
                .filter(list -> helps || list != Whose.NOBODYS)
                .orElse(Whose.MINE);
        Waiting.Summary summary = queries.summary();
        return new Inbox(address, whose, queries.counts(), summary, helps ? queries.stuckCount() : 0);
    }
}
