package dev.remit.approval;

import dev.remit.approval.Approval.State;
import dev.remit.approval.event.Revoked;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends what was approved or asked for of things that must not act any more, in the transaction of the stop. */
@Component
public class Revocations {

    private final ApprovalRows rows;
    private final ApprovalReader reader;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Revocations(ApprovalRows rows, ApprovalReader reader, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.reader = reader;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * None of these is approved any longer, and nobody goes on deciding on it.
     *
     * @param subjects in the order in which all lock them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(Collection<SubjectRef> subjects, UUID stop, String reason) {
        for (SubjectRef subject : subjects) {
            rows.lockLatest(subject)
                    .flatMap(reader::find)
                    .filter(Approval::live)
                    .ifPresent(approval -> stop(approval, stop, reason));
        }
    }

    private void stop(Approval approval, UUID stop, String reason) {
        rows.voidRound(approval.id(), approval.round().number(), reason);
        rows.close(approval, State.CHANGES_REQUESTED);
        events.publishEvent(
                new Revoked(approval.id(), approval.subject(), approval.round().number(), reason));
        ledger.append(Act.of("approval.revoked", approval.subject())
                .onVersion(approval.round().snapshot().version())
                .because(reason)
                .with("approval", approval.id().toString())
                .with("stop", stop.toString())
                .with("voided-hash", approval.round().hash()));
    }
}
