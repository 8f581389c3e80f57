package dev.remit.inventory.stop;

import dev.remit.evidence.Act;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.UseCases;
import dev.remit.killswitch.Stop;
import dev.remit.killswitch.Stopped;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends what the kill switch concerns, in the transaction that stops. The approval is void, so it cannot go on as it was: whoever
 * lets it go on finds it under oversight, waiting for another decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoppedUseCases {

    private final UseCases useCases;
    private final Entries entries;

    StoppedUseCases(UseCases useCases, Entries entries) {
        this.useCases = useCases;
        this.entries = entries;
    }

    /** After the approvals were held and voided: everybody locks in that order. */
    @EventListener
    @Order(10)
    void on(Stopped stopped) {
        stopped.concerned().stream()
                .filter(subject -> subject.kind() == SubjectKind.USE_CASE)
                .map(SubjectRef::id)
                .map(UseCaseId::new)
                .forEach(id -> useCases.lock(id)
                        .map(UseCases.Stored::useCase)
                        .ifPresent(useCase -> suspend(useCase, stopped.stop())));
    }

    private void suspend(UseCase useCase, Stop stop) {
        entries.append(
                Act.of("use-case.stopped", useCase.id().ref())
                        .onVersion(String.valueOf(useCase.version()))
                        .because(stop.reason())
                        .with("stop", stop.id().toString())
                        .with("name", stop.name()),
                useCase.id());
        useCases.nothingApproved(useCase.id());
        entries.move(useCase, UseCaseState.SUSPENDED, useCase.lane().map(lane -> Lane.OVERSIGHT));
    }
}
