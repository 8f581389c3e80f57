package dev.remit.control;

import dev.remit.control.library.Judgement;
import dev.remit.control.own.KnownFacts;
import dev.remit.control.own.WorkspaceControls;
import dev.remit.control.own.WorkspaceLibrary;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.work.KnownUseCases;
import dev.remit.inventory.work.UseCaseAsKnown;
import dev.remit.policy.fact.PolicyFacts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Judges controls by what is known of use cases now. */
@Component
class Judging {

    private static final Set<UseCaseState> OVER = EnumSet.of(UseCaseState.DECLINED, UseCaseState.RETIRED);

    private final KnownUseCases useCases;
    private final WorkspaceControls controls;

    Judging(KnownUseCases useCases, WorkspaceControls controls) {
        this.useCases = useCases;
        this.controls = controls;
    }

    /** A use case, what was known of it, and every control judged by that. */
    record Judged(UseCaseAsKnown useCase, PolicyFacts facts, List<Judgement> judgements) {

        /** What is asked of it: nothing, once it was declined or retired. */
        List<Judgement> applying() {
            return OVER.contains(useCase.state())
                    ? List.of()
                    : judgements.stream().filter(Judgement::counts).toList();
        }

        Optional<Judgement> of(String control) {
            return judgements.stream()
                    .filter(judgement -> judgement.control().key().equals(control))
                    .findFirst();
        }
    }

    /** Those of them that there are. */
    List<Judged> judge(Collection<UseCaseId> ids, WorkspaceLibrary library) {
        return useCases.of(ids).stream().map(one -> judge(one, library)).toList();
    }

    Optional<Judged> judge(UseCaseId useCase) {
        return judge(List.of(useCase), controls.now()).stream().findFirst();
    }

    private static Judged judge(UseCaseAsKnown useCase, WorkspaceLibrary library) {
        PolicyFacts known = KnownFacts.of(useCase);
        return new Judged(useCase, known, library.judge(known));
    }
}
