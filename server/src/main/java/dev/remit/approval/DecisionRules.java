package dev.remit.approval;

import dev.remit.approval.Decision.Outcome;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.UUID;

/** Who may do what to an approval, and when. Pure: it looks at what was read and throws or does not. */
final class DecisionRules {

    private DecisionRules() {}

    /** The step, if it is its turn and this person may act on it, on what they were shown; and in whose place. */
    static Approval.Turn turn(Approval approval, UUID stepId, String shownHash, Reviewer reviewer) {
        if (approval.state() != Approval.State.OPEN) {
            throw ApprovalRefusal.CLOSED.because();
        }
        if (!approval.round().hash().equals(shownHash)) {
            throw ApprovalRefusal.STALE.because();
        }
        ApprovalStep step = approval.waiting().stream()
                .filter(s -> s.id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> ApprovalRefusal.NOT_THIS_STEPS_TURN.because());
        if (approval.isOwn(reviewer.person())) {
            throw ApprovalRefusal.OWN_REQUEST.because();
        }
        List<Reviewer.Capacity> named = reviewer.capacitiesFor(approval, step);
        if (named.isEmpty()) {
            throw ApprovalRefusal.NOT_ASSIGNED.because();
        }
        if (named.stream().allMatch(as -> approval.isOwn(as.person()))) {
            throw ApprovalRefusal.OWN_REQUEST.because();
        }
        return reviewer.capacityFor(approval, step)
                .map(as -> new Approval.Turn(step, as))
                .orElseThrow(() -> ApprovalRefusal.SECOND_REVIEWER_NEEDED.because());
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
