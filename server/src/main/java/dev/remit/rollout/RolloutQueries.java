package dev.remit.rollout;

import dev.remit.inventory.UseCaseId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rollouts. */
@Service
@Transactional(readOnly = true)
public class RolloutQueries {

    private final RolloutRows rows;

    RolloutQueries(RolloutRows rows) {
        this.rows = rows;
    }

    /** Empty: nobody planned one, and it reaches everybody as soon as it is in production. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Optional<Rollout> find(UseCaseId id) {
        return rows.find(id);
    }
}
