package dev.remit.approval;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a step that nobody can decide any more to somebody who can. While anybody the step names can decide it, it stays
 * with them: a reviewer is not replaced by a kinder one.
 */
@Service
@Transactional
public class Reassignments {

    private static final String MAY = "hasAuthority('use-case:manage')";

    private final ApprovalRows rows;
    private final ApprovalReader reader;
    private final Routing routing;
    private final CurrentUser user;
    private final Ledger ledger;

    Reassignments(ApprovalRows rows, ApprovalReader reader, Routing routing, CurrentUser user, Ledger ledger) {
        this.rows = rows;
        this.reader = reader;
        this.routing = routing;
        this.user = user;
        this.ledger = ledger;
    }

    /** Who could take over the step in hand, perhaps nobody; empty while somebody it names can decide it, or if none waits. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<List<PersonId>> candidates(UUID approvalId) {
        return stuck(approvalId).map(Stuck::candidates);
    }

    /** A step that nobody it names can decide, and who could take it over, perhaps nobody. */
    public record Stuck(ApprovalStep step, List<PersonId> candidates) {}

    /** The first step that is stuck; empty while somebody can decide each that waits. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Optional<Stuck> stuck(UUID approvalId) {
        Approval approval = approval(approvalId);
        return approval.waiting().stream()
                .filter(step -> routing.stuck(approval, step))
                .findFirst()
                .map(step -> new Stuck(
                        step,
                        routing.couldTakeOver(approval, step).stream()
                                .filter(person -> !isMe(person))
                                .toList()));
    }

    /** Gives the step in hand to this person. The role it asks for stays on record. */
    @PreAuthorize(MAY)
    public void give(UUID approvalId, UUID stepId, PersonId to, String reason) {
        Approval approval = approval(approvalId);
        ApprovalStep step = approval.waiting().stream()
                .filter(s -> s.id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> ApprovalRefusal.NOT_THIS_STEPS_TURN.because());
        if (reason.isBlank()) {
            throw ApprovalRefusal.REASON_MISSING.at("reason");
        }
        if (isMe(to)) {
            throw ApprovalRefusal.NOT_TO_YOURSELF.at("person");
        }
        if (!routing.stuck(approval, step)) {
            throw ApprovalRefusal.NOT_STUCK.because();
        }
        if (!routing.couldTakeOver(approval, step).contains(to)) {
            throw ApprovalRefusal.CANNOT_TAKE_OVER.at("person");
        }
        rows.touch(approval);
        rows.give(step.id(), to);
        ledger.append(Act.of("approval.reassigned", approval.subject())
                .onVersion(approval.round().snapshot().version())
                .because(reason.strip())
                .with("approval", approval.id().toString())
                .with("step", String.valueOf(step.position()))
                .with("as", step.as())
                .with("to-person", to.toString()));
    }

    private Approval approval(UUID id) {
        return reader.find(id).orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
    }

    private boolean isMe(PersonId person) {
        return user.actor().person().filter(person::equals).isPresent();
    }
}
