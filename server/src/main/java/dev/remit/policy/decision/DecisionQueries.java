package dev.remit.policy.decision;

import dev.remit.shared.Page;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of what was asked and answered. */
@Service
@Transactional(readOnly = true)
public class DecisionQueries {

    private static final String MAY = "hasAuthority('evidence:read')";

    private final DecisionRows rows;

    DecisionQueries(DecisionRows rows) {
        this.rows = rows;
    }

    /** Newest first. */
    @PreAuthorize(MAY)
    public Page<RecordedDecision> list(DecisionFilter filter, Optional<String> cursor, int limit) {
        return Page.of(rows.page(filter, cursor, limit + 1), limit, decided -> decided.at() + "~" + decided.id());
    }

    /** Empty too if it was kept as long as decisions are. */
    @PreAuthorize(MAY)
    public Optional<RecordedDecision> find(DecisionId id) {
        return rows.find(id);
    }
}
