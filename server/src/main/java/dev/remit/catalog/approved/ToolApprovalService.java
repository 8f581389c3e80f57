package dev.remit.catalog.approved;

import dev.remit.approval.ApprovalService;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for approvals of tools and ends them. Given they are by the steps of their workflow, and only for what was asked. Nothing here
 * widens one that was given: that is another request.
 */
@Service
@Transactional
public class ToolApprovalService {

    private static final String MAY_ASK =
            "hasAnyAuthority('catalog:manage', 'use-case:request', 'use-case:manage') and hasAuthority('use-case:read')";
    private static final String MAY_DECIDE = "hasAuthority('approval:decide')";

    private final ToolApprovalRows rows;
    private final ToolApprovalRules rules;
    private final ToolApprovalRequests requests;
    private final ToolApprovalStory story;
    private final ApprovalService approvals;
    private final CurrentUser user;

    ToolApprovalService(
            ToolApprovalRows rows,
            ToolApprovalRules rules,
            ToolApprovalRequests requests,
            ToolApprovalStory story,
            ApprovalService approvals,
            CurrentUser user) {
        this.rows = rows;
        this.rules = rules;
        this.requests = requests;
        this.story = story;
        this.approvals = approvals;
        this.user = user;
    }

    /** Asks for one. It counts from the moment others gave it; refused if nobody here could. */
    @PreAuthorize(MAY_ASK)
    public ToolApprovalId ask(ToolApprovalDraft draft) {
        RefusedException.throwIfAny(rules.problems(draft));
        ToolApproval asked = known(rows.insert(draft, from(draft), user.person()));
        story.record("requested", asked, draft.evidence());
        approvals.open(requests.of(asked));
        return asked.id();
    }

    /** Asks again for what reviewers returned, with terms that meet what they said; by who asked, for the same tool. */
    @PreAuthorize(MAY_ASK)
    public void askAgain(ToolApprovalId id, ToolApprovalDraft draft) {
        approvals.hold(id.subject());
        ToolApproval returned = rows.in(id, ToolApprovalState.RETURNED, rules.today());
        own(returned);
        ToolApprovalDraft same = draft.about(returned.tool());
        RefusedException.throwIfAny(rules.problems(same));
        rows.askAgain(id, same, from(same));
        ToolApproval asked = known(id);
        story.record("requested", asked, same.evidence());
        approvals.open(requests.of(asked));
    }

    /** Takes the request back; by who asked. */
    @PreAuthorize(MAY_ASK)
    public void withdraw(ToolApprovalId id, String reason) {
        String why = rules.given(reason);
        approvals.hold(id.subject());
        ToolApproval asked =
                rows.lock(id, rules.today()).orElseThrow(() -> ToolApprovalRefusal.APPROVAL_GONE.because());
        if (asked.state() != ToolApprovalState.RETURNED) {
            asked.require(ToolApprovalState.REQUESTED);
        }
        own(asked);
        approvals.withdraw(id.subject(), why);
        story.end(asked, ToolApprovalState.WITHDRAWN, why);
    }

    /** Ends it before its last day. */
    @PreAuthorize(MAY_DECIDE)
    public void revoke(ToolApprovalId id, String reason) {
        ToolApproval granted = rows.in(id, ToolApprovalState.GRANTED, rules.today());
        story.end(granted, ToolApprovalState.REVOKED, rules.given(reason));
    }

    private void own(ToolApproval asked) {
        if (!asked.requester().equals(user.person())) {
            throw ToolApprovalRefusal.NOT_YOURS.because();
        }
    }

    private LocalDate from(ToolApprovalDraft draft) {
        return draft.from().orElse(rules.today());
    }

    private ToolApproval known(ToolApprovalId id) {
        return rows.find(id, rules.today()).orElseThrow();
    }
}
