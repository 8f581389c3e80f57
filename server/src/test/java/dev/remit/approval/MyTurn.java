package dev.remit.approval;

import dev.remit.shared.SubjectRef;
import org.springframework.beans.factory.ListableBeanFactory;

/** Decides the first step that whoever acts can decide now, on what stands there. */
public record MyTurn(ListableBeanFactory beans) {

    public void approve(SubjectRef subject, String reason) {
        decide(subject, Decision.Outcome.APPROVED, reason);
    }

    public void decide(SubjectRef subject, Decision.Outcome outcome, String reason) {
        ApprovalQueries queries = beans.getBean(ApprovalQueries.class);
        ApprovalQueries.Seen seen = queries.history(subject).stream()
                .findFirst()
                .flatMap(approval -> queries.see(approval.id()))
                .orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
        Approval approval = seen.approval();
        ApprovalStep step = seen.turn()
                .map(Approval.Turn::step)
                .or(approval::current)
                .orElseGet(() -> approval.round().steps().getLast());
        beans.getBean(DecisionService.class)
                .decide(approval.id(), step.id(), approval.round().hash(), outcome, reason);
    }
}
