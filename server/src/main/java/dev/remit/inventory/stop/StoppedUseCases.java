package dev.remit.inventory.stop;

import dev.remit.approval.Revocations;
import dev.remit.evidence.Act;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseMoved;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.UseCases;
import dev.remit.killswitch.Stop;
import dev.remit.killswitch.Stopped;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Set;
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

    private static final Set<UseCaseState> AT_REST =
            Set.of(UseCaseState.DRAFT, UseCaseState.SUSPENDED, UseCaseState.RETIRED);

    private final Revocations revocations;
    private final UseCases useCases;
    private final Entries entries;
    private final UseCaseStops stops;

    StoppedUseCases(Revocations revocations, UseCases useCases, Entries entries, UseCaseStops stops) {
        this.revocations = revocations;
        this.useCases = useCases;
        this.entries = entries;
        this.stops = stops;
    }

    /** The approvals are held and voided before anybody locks the things: everybody locks in that order. */
    @EventListener
    @Order(0)
    void on(Stopped stopped) {
        revocations.stop(
                stopped.concerned(), stopped.stop().id(), stopped.stop().reason());
        stopped.concerned().stream()
                .filter(subject -> subject.kind() == SubjectKind.USE_CASE)
                .map(SubjectRef::id)
                .map(UseCaseId::new)
                .forEach(id -> useCases.lock(id)
                        .map(UseCases.Stored::useCase)
                        .ifPresent(useCase -> suspend(useCase, stopped.stop())));
    }

    /** What takes up a stopped tool while it runs, or begins to run with one, is held as what used it before was. */
    @EventListener
    void on(UseCaseMoved moved) {
        if (moved.lane().isEmpty() || AT_REST.contains(moved.after())) {
            return;
        }
        stops.of(moved.useCase()).stream()
                .findFirst()
                .ifPresent(stop ->
                        suspend(useCases.lock(moved.useCase()).orElseThrow().useCase(), stop));
    }

    private void suspend(UseCase useCase, Stop stop) {
        entries.append(
                Act.of("use-case.stopped", useCase.id().ref())
                        .onVersion(String.valueOf(useCase.version()))
                        .because(stop.reason())
                        .with("stop", stop.id().toString())
                        .with("name", stop.name()),
                useCase.id());
        entries.nothingApproved(useCase.id(), "stopped");
        entries.move(useCase, UseCaseState.SUSPENDED, useCase.lane().map(lane -> Lane.OVERSIGHT));
    }
}
