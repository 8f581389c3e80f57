package dev.remit.inventory.stop;

import dev.remit.evidence.Act;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.UseCases;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what must not run in production as it is now. It is approved all the same: whoever lets it go on finds it under oversight, and
 * takes it to production through the gate.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HeldUseCases {

    private final UseCases useCases;
    private final Entries entries;

    HeldUseCases(UseCases useCases, Entries entries) {
        this.useCases = useCases;
        this.entries = entries;
    }

    /**
     * Suspends it.
     *
     * @param unmet what the gate asks for and is not so
     */
    public void hold(UseCaseId id, List<String> unmet) {
        UseCase useCase = useCases.lock(id).orElseThrow().useCase();
        entries.append(
                Act.of("use-case.held", id.ref())
                        .onVersion(String.valueOf(useCase.version()))
                        .with("unmet", String.join(", ", unmet)),
                id);
        entries.move(useCase, UseCaseState.SUSPENDED, Optional.of(Lane.OVERSIGHT));
    }
}
