package dev.remit.inventory;

import dev.remit.inventory.questions.Question;
import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads intake requests. A draft is shown to its author and to who manages use cases. */
@Service
@Transactional(readOnly = true)
public class IntakeQueries {

    @PreAuthorize("hasAuthority('use-case:read')")
    public IntakeDraft draft(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The person's own open requests, the one they wrote at last first. */
    @PreAuthorize("hasAuthority('use-case:request')")
    public Page<UseCase> mine(Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Use cases that may already do it, the most alike first, at most five. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<SimilarUseCase> similar(UseCaseId id) {
        throw new UnsupportedOperationException("lands next");
    }

    /** All questions there are, in order; which are asked depends on answers. */
    @PreAuthorize("isAuthenticated()")
    public List<Question> questions() {
        throw new UnsupportedOperationException("lands next");
    }
}
