package dev.remit.inventory;

import dev.remit.approval.ApprovalService;
import dev.remit.evidence.Act;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Freezing;
import dev.remit.inventory.entry.Hold;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import dev.remit.inventory.entry.Written;
import dev.remit.ownership.OwnershipService;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts use cases to a decision, takes them back, and changes what was submitted. */
@Service
@Transactional
public class UseCaseService {

    private static final String MAY = "hasAuthority('use-case:request')";

    private final Hold hold;
    private final Entries entries;
    private final Freezing freezing;
    private final ApprovalService approvals;
    private final OwnershipService ownership;

    UseCaseService(
            Hold hold, Entries entries, Freezing freezing, ApprovalService approvals, OwnershipService ownership) {
        this.hold = hold;
        this.entries = entries;
        this.freezing = freezing;
        this.approvals = approvals;
        this.ownership = ownership;
    }

    /**
     * Puts it to a decision: complete and owned, or refused with every gap at its field. Freezes a version, keeps its tier with
     * the rules it came from, and opens the approval. What is prohibited can be submitted too, to be declined on record; the
     * approval refuses to approve it.
     */
    @PreAuthorize(MAY)
    public UseCaseVersion submit(UseCaseId id) {
        UseCase useCase = hold.all(id).useCase();
        require(useCase.state().open(), useCase);
        Freezing.Frozen frozen = freezing.freeze(useCase, entries.written(id), entries.stamp());
        hold.expectOwners(id, frozen.request().snapshot().title());
        entries.freeze(frozen, useCase);
        entries.append(act("use-case.submitted", frozen.version()), id);
        entries.move(useCase, UseCaseState.SUBMITTED);
        entries.publish(new UseCaseSubmitted(id, frozen.version().number()));
        approvals.open(frozen.request());
        return frozen.version();
    }

    /** Takes a submitted version back to be written on; its approval is void. */
    @PreAuthorize(MAY)
    public void withdraw(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCases.Stored stored = hold.all(id);
        UseCase useCase = stored.useCase();
        require(
                useCase.state() == UseCaseState.SUBMITTED || useCase.state() == UseCaseState.CHANGES_REQUESTED,
                useCase);
        approvals.withdraw(id.ref(), why);
        entries.append(
                Act.of("use-case.withdrawn", id.ref())
                        .onVersion(String.valueOf(useCase.version()))
                        .because(why),
                id);
        boolean known = stored.registered()
                || stored.approvedVersion().isPresent()
                || useCase.lane().isPresent();
        if (!known) {
            ownership.release(id.ref());
        }
        entries.move(useCase, known ? UseCaseState.UNREVIEWED : UseCaseState.DRAFT);
    }

    /**
     * Changes answers of what was submitted or approved, as a new version. If what decisions rest on is different, which may
     * also come from the catalogue or from newer rules, they are void and the new version is put to a decision; if not, they
     * stand, and the approval is carried on.
     *
     * @param version the one the person saw
     */
    @PreAuthorize(MAY)
    public UseCaseVersion change(UseCaseId id, int version, Map<String, List<String>> answers, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = hold.all(id).useCase();
        require(useCase.state() == UseCaseState.SUBMITTED || useCase.state() == UseCaseState.APPROVED, useCase);
        if (useCase.version() != version) {
            throw InventoryRefusal.CHANGED_MEANWHILE.because();
        }
        Map<String, List<String>> before = entries.answers(id);
        entries.write(id, answers);
        Written after = entries.written(id);
        if (before.equals(after.answers())) {
            throw InventoryRefusal.NOTHING_CHANGED.because();
        }
        Freezing.Frozen frozen = freezing.freeze(useCase, after, entries.stamp());
        boolean material =
                !entries.version(id, version).basis().equals(frozen.version().basis());
        hold.expectOwners(id, frozen.request().snapshot().title());
        entries.freeze(frozen, useCase);
        entries.append(
                act("use-case.changed", frozen.version())
                        .because(why)
                        .with("changed", String.join(" ", freezing.changed(before, after.answers())))
                        .with("material", String.valueOf(material)),
                id);
        if (material) {
            approvals.voidFor(frozen.request(), why);
            entries.move(useCase, UseCaseState.SUBMITTED);
        } else if (useCase.state() == UseCaseState.APPROVED) {
            entries.carryApproval(id, version, frozen.version().number());
        }
        return frozen.version();
    }

    /**
     * Puts what was approved or declined to a decision again, though nothing about it changed: a complaint, a doubt, a decision
     * taken in error. Decisions taken on it stop counting; whoever reopens it does not decide.
     */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public UseCaseVersion reopen(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = hold.all(id).useCase();
        require(useCase.state() == UseCaseState.APPROVED || useCase.state() == UseCaseState.DECLINED, useCase);
        Freezing.Frozen frozen = freezing.freeze(useCase, entries.written(id), entries.stamp());
        entries.freeze(frozen, useCase);
        entries.append(act("use-case.reopened", frozen.version()).because(why), id);
        entries.nothingApproved(id, "reopened");
        approvals.voidFor(frozen.request(), why);
        entries.move(useCase, UseCaseState.SUBMITTED);
        return frozen.version();
    }

    /** Puts a use case that exists already into the register, unreviewed. Its tier stays unknown until its facts are complete. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public UseCaseId register(NewUseCase known) {
        UseCaseId id = entries.create(known.lane());
        entries.write(id, known.answers());
        entries.append(Act.of("use-case.registered", id.ref()).with("name", entries.name(id)), id);
        hold.expectOwners(id, entries.name(id));
        if (!known.owners().isEmpty()) {
            ownership.replace(id.ref(), known.owners());
        }
        return id;
    }

    private static void require(boolean possible, UseCase useCase) {
        if (!possible) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
    }

    private static Act act(String name, UseCaseVersion version) {
        return Act.of(name, version.useCase().ref())
                .onVersion(String.valueOf(version.number()))
                .with("tier", version.tier().tier().code())
                .with("rules", version.tier().ruleSet())
                .with("sha256", version.sha256());
    }
}
