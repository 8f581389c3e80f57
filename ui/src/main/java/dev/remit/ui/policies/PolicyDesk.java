package dev.remit.ui.policies;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.incident.lesson.LessonQueries;
import dev.remit.incident.lesson.LessonService;
import dev.remit.policy.PolicyDecisions;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
import dev.remit.policy.dryrun.DryRunService;
import dev.remit.ui.incidents.LessonPanels;
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
        PolicyLessons lessons,
        OwnershipPanels ownership,
        People people,
        CurrentUser user) {

    /** Lessons of incidents that ask for policies. */
    @Component
    record PolicyLessons(LessonQueries queries, LessonService service, LessonPanels panels) {}

    boolean writes() {
        return user.may(Permission.POLICY_WRITE);
    }

    boolean publishes() {
        return user.may(Permission.POLICY_PUBLISH);
    }
}
