package dev.remit.exception;

import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads exceptions; what is over is over at midnight, whether or not anything ran since. */
@Service
@Transactional(readOnly = true)
public class ExceptionQueries {

    private static final String MAY = "hasAuthority('use-case:read')";
    private static final int MOST = 200;

    private final ExceptionRows rows;
    private final WorkspaceDay day;

    ExceptionQueries(ExceptionRows rows, WorkspaceDay day) {
        this.rows = rows;
        this.day = day;
    }

    /** The latest first. */
    @PreAuthorize(MAY)
    public Page<ExceptionRequest> list(ExceptionFilter filter, Optional<String> cursor, int limit) {
        LocalDate today = day.today();
        List<ExceptionRequest> found = rows.page(
                filter,
                today,
                today.plusDays(ExceptionReminders.Notice.EARLY.days()),
                cursor.map(Long::parseLong).orElse(Long.MAX_VALUE),
                limit + 1);
        return Page.of(found, limit, request -> request.key().substring(2));
    }

    /** By its key, for example {@code X-3}. */
    @PreAuthorize(MAY)
    public Optional<ExceptionRequest> find(String key) {
        return key.matches("(?i)X-\\d{1,18}")
                ? rows.find(Long.parseLong(key.substring(2)), day.today())
                : Optional.empty();
    }

    @PreAuthorize(MAY)
    public Optional<ExceptionRequest> find(ExceptionId id) {
        return rows.find(id, day.today());
    }

    /** The exceptions of a use case that count today. */
    @PreAuthorize(MAY)
    public List<ExceptionRequest> inForce(UseCaseId useCase) {
        ExceptionFilter filter =
                new ExceptionFilter("", Set.of(ExceptionState.GRANTED), Set.of(), false, Optional.of(useCase));
        LocalDate today = day.today();
        return rows.page(filter, today, today, Long.MAX_VALUE, MOST);
    }
}
