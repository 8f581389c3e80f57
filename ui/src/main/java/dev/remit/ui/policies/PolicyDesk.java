package dev.remit.ui.policies;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.policy.PolicyDecisions;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
import dev.remit.policy.dryrun.DryRunService;
import dev.remit.ui.ownership.OwnershipPanels;
import org.springframework.stereotype.Component;

/** What the pages of policies read from and do. */
@Component
record PolicyDesk(
        PolicyQueries queries,
        PolicyService service,
        PolicyDecisions decisions,
        DryRunService dryRuns,
        LedgerQueries ledger,
        OwnershipPanels ownership,
        People people,
        CurrentUser user) {

    boolean writes() {
        return user.may(Permission.POLICY_WRITE);
    }

    boolean publishes() {
        return user.may(Permission.POLICY_PUBLISH);
    }
}
