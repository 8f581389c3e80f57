package dev.remit.inventory.stop;

import dev.remit.catalog.VendorQueries;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.entry.UseCases;
import dev.remit.killswitch.Stoppable;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A use case is concerned if it is stopped itself, or any of its tools, or who makes one; until it is retired. */
@Component
class StoppableUseCases implements Stoppable {

    private final UseCases useCases;
    private final UseCaseTools tools;
    private final VendorQueries vendors;

    StoppableUseCases(UseCases useCases, UseCaseTools tools, VendorQueries vendors) {
        this.useCases = useCases;
        this.tools = tools;
        this.vendors = vendors;
    }

    @Override
    public Optional<String> name(SubjectRef subject) {
        return found(subject).map(UseCase::name);
    }

    @Override
    public List<SubjectRef> concerned(SubjectRef stopped) {
        return switch (stopped.kind()) {
            case USE_CASE ->
                found(stopped).map(useCase -> useCase.id().ref()).stream().toList();
            case AI_TOOL -> tools.usedIn(List.of(stopped.id()));
            case VENDOR -> tools.usedIn(vendors.tools(stopped.id()));
            default -> List.of();
        };
    }

    /** Drafts are nobody's business yet, and what is retired does nothing. */
    private Optional<UseCase> found(SubjectRef subject) {
        return subject.kind() != SubjectKind.USE_CASE
                ? Optional.empty()
                : useCases.find(new UseCaseId(subject.id()))
                        .map(UseCases.Stored::useCase)
                        .filter(u -> u.state() != UseCaseState.DRAFT && u.state() != UseCaseState.RETIRED);
    }
}
