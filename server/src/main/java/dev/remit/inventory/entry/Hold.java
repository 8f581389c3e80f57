package dev.remit.inventory.entry;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalService;
import dev.remit.inventory.UseCaseId;
import dev.remit.ownership.OwnershipService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds a use case for its author, or for who manages use cases, until the transaction ends: with who stands for it and the
 * decision on it, always in this order. Owners that change and reviewers that decide hold theirs already when they reach the use
 * case, so nobody waits for ever.
 */
@Component
public class Hold {

    private final Access access;
    private final OwnershipService ownership;
    private final ApprovalService approvals;

    Hold(Access access, OwnershipService ownership, ApprovalService approvals) {
        this.access = access;
        this.ownership = ownership;
        this.approvals = approvals;
    }

    /** With its ownership and its approval, for acts that touch them or depend on them. */
    public UseCases.Stored all(UseCaseId id) {
        access.changeable(id);
        ownership.hold(id.ref());
        approvals.hold(id.ref());
        return access.locked(id);
    }

    /** By itself, for acts that touch nothing else. */
    public UseCases.Stored alone(UseCaseId id) {
        return access.locked(id);
    }

    /** Where the decision on it stands; empty if nobody was ever asked. */
    public Optional<Approval.State> decision(UseCaseId id) {
        return approvals.state(id.ref());
    }

    /** From now on it is owned under this name. */
    public void expectOwners(UseCaseId id, String name) {
        ownership.expect(id.ref(), name);
    }

    /** Nobody has to decide on it any more; nothing happens if nobody was about to. */
    public void withdraw(UseCaseId id, String reason) {
        approvals.withdraw(id.ref(), reason);
    }

    /** Decisions taken on it stop counting, and this is asked for instead. */
    public void askAgain(Freezing.Frozen frozen, String reason) {
        approvals.voidFor(frozen.request(), reason);
    }

    /** It is over: nobody has to stand for it or decide on it any more. */
    public void release(UseCaseId id, String reason) {
        ownership.release(id.ref());
        approvals.withdraw(id.ref(), reason);
    }

    /** It was never there. */
    public void forget(UseCaseId id) {
        ownership.forget(id.ref());
    }
}
