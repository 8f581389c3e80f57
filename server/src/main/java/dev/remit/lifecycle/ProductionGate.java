package dev.remit.lifecycle;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseMoved;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.gate.GateService;
import dev.remit.inventory.stop.HeldUseCases;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the gate. A move to production with a criterion unmet that must be met is refused, and with it everything it did. A change that
 * reviewers approve while it is in production has to pass, too: their decision stands, and the use case is held. An approval that
 * policies ask of a role for the new version does not hold it: nobody could have given it before, and what went to production had it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProductionGate {

    private final GateQueries gate;
    private final GateService policies;
    private final HeldUseCases held;

    ProductionGate(GateQueries gate, GateService policies, HeldUseCases held) {
        this.gate = gate;
        this.policies = policies;
        this.held = held;
    }

    /** A use case changes its lane by itself only; what somebody lets go on in production was let through before. */
    @EventListener
    void on(UseCaseMoved moved) {
        if (!moved.lane().equals(Optional.of(Lane.PRODUCTION))) {
            return;
        }
        if (moved.before() == moved.after()) {
            RefusedException.throwIfAny(unmet(moved.useCase())
                    .map(c -> Problem.of(LifecycleRefusal.of(c.key()), String.join(", ", c.details())))
                    .toList());
        } else if (moved.after() == UseCaseState.APPROVED && moved.before() != UseCaseState.SUSPENDED) {
            List<String> unmet = Stream.concat(
                            unmet(moved.useCase()).map(c -> c.key().name()),
                            policies.standing(moved.useCase()).denied() ? Stream.of("POLICIES") : Stream.of())
                    .toList();
            if (!unmet.isEmpty()) {
                held.hold(moved.useCase(), unmet);
            }
        }
    }

    private Stream<Criterion> unmet(UseCaseId useCase) {
        return gate.production(useCase).stream().filter(Criterion::blocks);
    }
}
