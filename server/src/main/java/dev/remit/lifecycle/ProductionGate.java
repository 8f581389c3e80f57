package dev.remit.lifecycle;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseMoved;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the gate: a move to production with a criterion unmet that must be met is refused, and with it everything it did. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProductionGate {

    private final GateQueries gate;

    ProductionGate(GateQueries gate) {
        this.gate = gate;
    }

    /** A use case changes its lane by itself only; what changes its state in production was let through before. */
    @EventListener
    void on(UseCaseMoved moved) {
        if (moved.before() != moved.after() || !moved.lane().equals(Optional.of(Lane.PRODUCTION))) {
            return;
        }
        List<Problem> closed = gate.production(moved.useCase()).stream()
                .filter(Criterion::blocks)
                .map(c -> Problem.of(LifecycleRefusal.of(c.key()), String.join(", ", c.details())))
                .toList();
        RefusedException.throwIfAny(closed);
    }
}
