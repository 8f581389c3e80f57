package dev.remit.approval;

import dev.remit.approval.Decision.Outcome;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may do what to an approval, and when. Pure: it looks at what was read and throws or does not. */
final class DecisionRules {

    private DecisionRules() {}

    /** The person who acts, with the roles they hold here. */
    record Reviewer(PersonId person, Set<String> roles) {}

    /** The step, if it is its turn and this person may act on it, on what they were shown. */
    static ApprovalStep turn(Approval approval, UUID stepId, String shownHash, Reviewer reviewer) {
        if (approval.state() != Approval.State.OPEN) {
            throw ApprovalRefusal.CLOSED.because();
        }
        if (!approval.round().hash().equals(shownHash)) {
            throw ApprovalRefusal.STALE.because();
        }
        ApprovalStep step = approval.current()
                .filter(s -> s.id().equals(stepId))
                .orElseThrow(() -> ApprovalRefusal.NOT_THIS_STEPS_TURN.because());
        if (approval.isOwn(reviewer.person())) {
            throw ApprovalRefusal.OWN_REQUEST.because();
        }
        if (!step.names(reviewer.person(), reviewer.roles())) {
            throw ApprovalRefusal.NOT_ASSIGNED.because();
        }
        if (approval.round().distinct() && approval.round().decidedBy(reviewer.person())) {
            throw ApprovalRefusal.SECOND_REVIEWER_NEEDED.because();
        }
        return step;
    }

    /** Whether this outcome can be given; every open check is named. */
    static void outcome(Approval approval, ApprovalStep step, Outcome outcome, String reason) {
        if (outcome != Outcome.APPROVED) {
            if (reason.isBlank()) {
                throw ApprovalRefusal.REASON_MISSING.at("reason");
            }
            return;
        }
        if (!approval.round().approvable()) {
            throw ApprovalRefusal.PROHIBITED.because();
        }
        List<Problem> open = step.openChecks().stream()
                .map(check -> Problem.at(check.key(), ApprovalRefusal.CHECK_OPEN, check.text()))
                .toList();
        RefusedException.throwIfAny(open);
    }

    /** The check, if it is the step's and, to be done, has the evidence it needs. */
    static ApprovalStep.Check check(ApprovalStep step, String key, boolean done, String evidence) {
        ApprovalStep.Check check = step.checks().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ApprovalRefusal.CHECK_UNKNOWN.because());
        if (done && check.expected().isPresent() && evidence.isBlank()) {
            throw ApprovalRefusal.EVIDENCE_MISSING.at(key, check.expected().get());
        }
        return check;
    }
}
