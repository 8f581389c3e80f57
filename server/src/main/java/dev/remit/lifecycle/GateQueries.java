package dev.remit.lifecycle;

import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how a use case stands before production. */
@Service
@Transactional(readOnly = true)
public class GateQueries {

    private final UseCaseQueries useCases;
    private final List<Inspector> inspectors;

    GateQueries(UseCaseQueries useCases, List<Inspector> inspectors) {
        this.useCases = useCases;
        this.inspectors = inspectors;
    }

    /** All criteria, those that must be met first. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<Criterion> production(UseCaseId id) {
        UseCase useCase = useCases.get(id);
        return inspectors.stream()
                .flatMap(inspector -> inspector.look(useCase).stream())
                .sorted(java.util.Comparator.comparing(Criterion::key))
                .toList();
    }
}
