package dev.remit.inventory;

import dev.remit.approval.ApprovalService;
import dev.remit.evidence.Act;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.entry.Access;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Freezing;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
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

    private final Entries entries;
    private final Access access;
    private final Freezing freezing;
    private final ApprovalService approvals;
    private final OwnershipService ownership;
    private final CurrentUser user;

    UseCaseService(
            Entries entries,
            Access access,
            Freezing freezing,
            ApprovalService approvals,
            OwnershipService ownership,
            CurrentUser user) {
        this.entries = entries;
        this.access = access;
        this.freezing = freezing;
        this.approvals = approvals;
        this.ownership = ownership;
        this.user = user;
    }

    /**
     * Puts it to a decision: complete and owned, or refused with every gap at its field. Freezes a version, keeps its tier with
     * the rules it came from, and opens the approval.
     */
    @PreAuthorize(MAY)
    public UseCaseVersion submit(UseCaseId id) {
        UseCase useCase = locked(id).useCase();
        if (!useCase.state().open()) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        Freezing.Frozen frozen = freezing.freeze(useCase, entries.answers(id), user, entries.stamp());
        ownership.expect(id.ref(), frozen.request().snapshot().title());
        entries.freeze(frozen, useCase);
        entries.append(submitted("use-case.submitted", frozen.version()), id);
        entries.move(useCase, UseCaseState.SUBMITTED);
        entries.publish(new UseCaseSubmitted(id, frozen.version().number()));
        approvals.open(frozen.request());
        return frozen.version();
    }

    /** Takes a submitted version back to be written on; its approval is void. */
    @PreAuthorize(MAY)
    public void withdraw(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCases.Stored stored = locked(id);
        UseCase useCase = stored.useCase();
        if (useCase.state() != UseCaseState.SUBMITTED && useCase.state() != UseCaseState.CHANGES_REQUESTED) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        approvals.withdraw(id.ref(), why);
        entries.append(
                Act.of("use-case.withdrawn", id.ref())
                        .onVersion(String.valueOf(useCase.version()))
                        .because(why),
                id);
        boolean known = stored.approvedVersion().isPresent() || useCase.lane().isPresent();
        entries.move(useCase, known ? UseCaseState.UNREVIEWED : UseCaseState.DRAFT);
    }

    /**
     * Changes answers of what was submitted or approved, as a new version. A material change voids the approval and puts the new
     * version to a decision; any other carries the approval on.
     *
     * @param version the one the person saw
     */
    @PreAuthorize(MAY)
    public UseCaseVersion change(UseCaseId id, int version, Map<String, List<String>> answers, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = locked(id).useCase();
        if (useCase.state() != UseCaseState.SUBMITTED && useCase.state() != UseCaseState.APPROVED) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        if (useCase.version() != version) {
            throw InventoryRefusal.CHANGED_MEANWHILE.because();
        }
        Map<String, List<String>> before = entries.answers(id);
        entries.write(id, answers);
        Map<String, List<String>> after = entries.answers(id);
        if (before.equals(after)) {
            throw InventoryRefusal.NOTHING_CHANGED.because();
        }
        Freezing.Frozen frozen = freezing.freeze(useCase, after, user, entries.stamp());
        boolean material = freezing.material(before, after);
        ownership.expect(id.ref(), frozen.request().snapshot().title());
        entries.freeze(frozen, useCase);
        entries.append(
                submitted("use-case.changed", frozen.version())
                        .because(why)
                        .with("changed", String.join(" ", freezing.changed(before, after)))
                        .with("material", String.valueOf(material)),
                id);
        if (material) {
            approvals.voidFor(frozen.request(), why);
            entries.move(useCase, UseCaseState.SUBMITTED);
        } else if (useCase.state() == UseCaseState.APPROVED) {
            entries.carryApproval(id, frozen.version().number());
        }
        return frozen.version();
    }

    /** Puts a use case that exists already into the register, unreviewed. Its tier stays unknown until its facts are complete. */
    @PreAuthorize("hasAuthority('use-case:manage')")
    public UseCaseId register(NewUseCase known) {
        UseCaseId id = entries.create(known.lane());
        entries.write(id, known.answers());
        entries.append(Act.of("use-case.registered", id.ref()).with("name", entries.name(id)), id);
        ownership.expect(id.ref(), entries.name(id));
        if (!known.owners().isEmpty()) {
            ownership.replace(id.ref(), known.owners());
        }
        return id;
    }

    /**
     * Locked in the one order everybody keeps: ownership, approval, use case. Owners that change and reviewers that decide hold
     * theirs already when they reach the use case.
     */
    private UseCases.Stored locked(UseCaseId id) {
        UseCase seen = access.changeable(id).useCase();
        if (!seen.name().isBlank()) {
            ownership.expect(id.ref(), seen.name());
        }
        approvals.hold(id.ref());
        return access.locked(id);
    }

    private static Act submitted(String name, UseCaseVersion version) {
        return Act.of(name, version.useCase().ref())
                .onVersion(String.valueOf(version.number()))
                .with("tier", version.tier().tier().code())
                .with("rules", version.tier().ruleSet())
                .with("sha256", version.sha256());
    }
}
