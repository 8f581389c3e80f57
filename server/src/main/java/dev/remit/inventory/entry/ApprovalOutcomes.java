package dev.remit.inventory.entry;

import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.evidence.Act;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.review.ReviewCycle;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries what reviewers decided into the register, in the transaction of the decision. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalOutcomes {

    private final UseCases useCases;
    private final Entries entries;

    ApprovalOutcomes(UseCases useCases, Entries entries) {
        this.useCases = useCases;
        this.entries = entries;
    }

    @EventListener
    void on(Approved approved) {
        decided(approved.subject()).ifPresent(useCase -> {
            int version = Integer.parseInt(approved.version());
            entries.append(
                    act("use-case.approved", useCase, approved.version()).with("sha256", approved.hash()),
                    useCase.id());
            entries.approve(useCase.id(), version);
            if (version < useCase.version()) {
                entries.carryApproval(useCase.id(), version, useCase.version());
            }
            useCases.nextReview(
                    useCase.id(), ReviewCycle.next(useCase, entries.stamp().today()));
            move(useCase, UseCaseState.APPROVED, useCase.lane().or(() -> Optional.of(Lane.EXPERIMENT)));
        });
    }

    @EventListener
    void on(Declined declined) {
        decided(declined.subject()).ifPresent(useCase -> {
            entries.append(
                    act("use-case.declined", useCase, declined.version()).because(declined.reason()), useCase.id());
            entries.notApproved(useCase.id(), Integer.parseInt(declined.version()));
            move(useCase, UseCaseState.DECLINED, useCase.lane());
        });
    }

    @EventListener
    void on(ChangesRequested asked) {
        decided(asked.subject()).ifPresent(useCase -> {
            entries.append(
                    act("use-case.changes-requested", useCase, asked.version()).because(asked.reason()), useCase.id());
            entries.notApproved(useCase.id(), Integer.parseInt(asked.version()));
            move(useCase, UseCaseState.CHANGES_REQUESTED, useCase.lane());
        });
    }

    private Optional<UseCase> decided(SubjectRef subject) {
        return subject.kind() == SubjectKind.USE_CASE
                ? useCases.lock(new UseCaseId(subject.id())).map(UseCases.Stored::useCase)
                : Optional.empty();
    }

    /** What is suspended stays so, whatever is decided on it, until somebody lets it go on. */
    private void move(UseCase useCase, UseCaseState state, Optional<Lane> lane) {
        entries.move(useCase, useCase.state() == UseCaseState.SUSPENDED ? UseCaseState.SUSPENDED : state, lane);
    }

    private static Act act(String name, UseCase useCase, String version) {
        return Act.of(name, useCase.id().ref()).onVersion(version);
    }
}
