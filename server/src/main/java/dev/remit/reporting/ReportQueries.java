package dev.remit.reporting;

import dev.remit.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which reports there are and how far they are. */
@Service
@Transactional(readOnly = true)
public class ReportQueries {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final ReportRows rows;

    ReportQueries(ReportRows rows) {
        this.rows = rows;
    }

    /** All reports, newest first. */
    @PreAuthorize("hasAuthority('report:read')")
    public Page<IssuedReport> list(Optional<String> cursor, int limit) {
        List<IssuedReport> page = cursor.map(c -> c.split("~", 2))
                .map(c -> rows.page(Instant.parse(c[0]), UUID.fromString(c[1]), limit + 1))
                .orElseGet(() -> rows.page(LATEST, new UUID(-1, -1), limit + 1));
        return Page.of(page, limit, r -> r.request().at() + "~" + r.id());
    }

    /** One report; cheap enough to ask every second while it is rendered. */
    @PreAuthorize("hasAuthority('report:read')")
    public Optional<IssuedReport> find(ReportId id) {
        return rows.find(id);
    }

    /** How many are waiting or being rendered. */
    @PreAuthorize("hasAuthority('report:read')")
    public int active() {
        return rows.active();
    }
}
