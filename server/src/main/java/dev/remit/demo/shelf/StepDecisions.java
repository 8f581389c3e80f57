package dev.remit.demo.shelf;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.DecisionService;
import dev.remit.shared.SubjectRef;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Decides, as whoever acts, the step whose turn it is. */
@Component
@ConditionalOnProperty("remit.demo")
public record StepDecisions(ApprovalQueries approvals, DecisionService decisions) {

    public void decide(SubjectRef subject, Outcome outcome, String because) {
        Approval approval = approvals.history(subject).getFirst();
        decisions.decide(
                approval.id(),
                approval.current().orElseThrow().id(),
                approval.round().hash(),
                outcome,
                because);
    }
}
