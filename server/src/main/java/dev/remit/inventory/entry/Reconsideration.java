package dev.remit.inventory.entry;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalService;
import dev.remit.catalog.DataAssetClassified;
import dev.remit.evidence.Act;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnerChanged;
import dev.remit.shared.SubjectKind;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a use case to a decision again when something changes elsewhere that decisions on it rest on: who answers for it, or how
 * sensitive its data is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reconsideration {

    private final ApprovalService approvals;
    private final UseCases useCases;
    private final Entries entries;
    private final Freezing freezing;
    private final Shown shown;

    Reconsideration(ApprovalService approvals, UseCases useCases, Entries entries, Freezing freezing, Shown shown) {
        this.approvals = approvals;
        this.useCases = useCases;
        this.entries = entries;
        this.freezing = freezing;
        this.shown = shown;
    }

    /** Before anybody else locks the use case: the approval is held first, as {@link Hold} says. */
    @EventListener
    @Order(0)
    void on(OwnerChanged changed) {
        if (changed.subject().kind() != SubjectKind.USE_CASE) {
            return;
        }
        UseCaseId id = new UseCaseId(changed.subject().id());
        approvals.hold(id.ref());
        Optional<Duty> answering = changed.changes().stream()
                .map(OwnerChanged.Change::duty)
                .filter(Duty::answers)
                .findFirst();
        answering.ifPresent(
                duty -> again(id, shown.sentence("reconsidered." + duty.code()), (before, now) -> !before.basis()
                        .equals(now.basis())));
    }

    /** Only where it makes a use case riskier. A decision on more than there is holds for what there is. */
    @EventListener
    void on(DataAssetClassified classified) {
        String reason = shown.sentence("reconsidered.data", classified.name(), classified.reason());
        for (UseCaseId id : useCases.decidedWith(classified.dataAsset())) {
            approvals.hold(id.ref());
            again(id, reason, (before, now) -> now.tier().asksMoreThan(before.tier()));
        }
    }

    private void again(UseCaseId id, String reason, BiPredicate<UseCaseVersion, UseCaseVersion> matters) {
        Optional<UseCases.Stored> decided = useCases.lock(id).filter(this::isDecidedOn);
        if (decided.isEmpty()) {
            return;
        }
        UseCase useCase = decided.get().useCase();
        UseCaseVersion before = entries.version(id, useCase.version());
        Freezing.Frozen frozen = freezing.draw(useCase, entries.written(id), entries.stamp());
        if (!matters.test(before, frozen.version())) {
            return;
        }
        entries.freeze(frozen, useCase);
        entries.append(act(frozen.version()).because(reason), id);
        boolean waits = approvals.reconsider(frozen.request(), reason);
        if (useCase.state() != UseCaseState.SUSPENDED) {
            entries.move(useCase, waits ? UseCaseState.SUBMITTED : UseCaseState.CHANGES_REQUESTED);
        }
    }

    /** Whether it is approved, or somebody is about to decide; what is suspended meanwhile is no exception. */
    private boolean isDecidedOn(UseCases.Stored stored) {
        return switch (stored.useCase().state()) {
            case SUBMITTED, APPROVED -> true;
            case SUSPENDED ->
                stored.isApproved()
                        || approvals.state(stored.useCase().id().ref()).equals(Optional.of(Approval.State.OPEN));
            default -> false;
        };
    }

    private static Act act(UseCaseVersion version) {
        return Act.of("use-case.reassessed", version.useCase().ref())
                .onVersion(String.valueOf(version.number()))
                .with("tier", version.tier().tier().code())
                .with("rules", version.tier().ruleSet())
                .with("sha256", version.sha256());
    }
}
