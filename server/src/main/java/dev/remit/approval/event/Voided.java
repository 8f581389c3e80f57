package dev.remit.approval.event;

import dev.remit.approval.Snapshot;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.UUID;

/**
 * Decisions stopped counting, because what they were taken on changed; published in the transaction of the change.
 *
 * @param wasApproved whether the thing had been approved
 * @param round the round that was opened instead
 */
public record Voided(
        UUID approval,
        SubjectRef subject,
        boolean wasApproved,
        int round,
        String reason,
        List<Snapshot.Change> changes) {

    public Voided {
        changes = List.copyOf(changes);
    }
}
