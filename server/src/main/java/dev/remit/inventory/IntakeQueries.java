package dev.remit.inventory;

import dev.remit.identity.CurrentUser;
import dev.remit.inventory.entry.Access;
import dev.remit.inventory.entry.Intake;
import dev.remit.inventory.entry.Overlaps;
import dev.remit.inventory.entry.UseCases;
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

    private static final int SIMILAR = 5;

    private final Access access;
    private final Intake intake;
    private final UseCases useCases;
    private final Overlaps overlaps;
    private final CurrentUser user;

    IntakeQueries(Access access, Intake intake, UseCases useCases, Overlaps overlaps, CurrentUser user) {
        this.access = access;
        this.intake = intake;
        this.useCases = useCases;
        this.overlaps = overlaps;
        this.user = user;
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public IntakeDraft draft(UseCaseId id) {
        return intake.draft(access.seen(id));
    }

    /** The person's own requests that are not submitted, or were sent back, the one they wrote at last first. */
    @PreAuthorize("hasAuthority('use-case:request')")
    public Page<UseCase> unfinished(Optional<String> cursor, int limit) {
        List<UseCase> rows = useCases.unfinished(user.person(), cursor, limit + 1);
        return Page.of(rows, limit, u -> u.changedAt() + "~" + u.id());
    }

    /** Use cases that may already do it, the most alike first, at most five. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<SimilarUseCase> similar(UseCaseId id) {
        return overlaps.of(access.seen(id).useCase(), intake.answers(id), SIMILAR);
    }

    /** All questions there are, in order; which are asked depends on answers. */
    @PreAuthorize("isAuthenticated()")
    public List<Question> questions() {
        return intake.questions();
    }
}
