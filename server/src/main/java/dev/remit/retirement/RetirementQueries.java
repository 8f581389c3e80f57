package dev.remit.retirement;

import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is left of retired use cases. */
@Service
@Transactional(readOnly = true)
public class RetirementQueries {

    private static final String MAY = "hasAuthority('use-case:read')";

    private final RetirementRows rows;
    private final RemovalRows removals;
    private final RemovalOwners owners;

    RetirementQueries(RetirementRows rows, RemovalRows removals, RemovalOwners owners) {
        this.rows = rows;
        this.removals = removals;
        this.owners = owners;
    }

    /** Empty if it is not retired. */
    @PreAuthorize(MAY)
    public Optional<Retirement> find(UseCaseId useCase) {
        return rows.find(useCase);
    }

    /** What it used and nobody else did, by kind and name. */
    @PreAuthorize(MAY)
    public Page<AccessRemoval> accesses(UseCaseId useCase, Optional<String> cursor, int limit) {
        Page<AccessRemoval> page = Page.of(
                removals.page(useCase, cursor, limit + 1),
                limit,
                a -> a.key().kind().code() + "~" + a.name() + "~" + a.key().subject());
        return new Page<>(owners.named(useCase, page.items()), page.next());
    }

    /** The retirements of which something is left, the one due first on top. */
    @PreAuthorize(MAY)
    public List<Retirement> left(int limit) {
        return rows.left(limit);
    }
}
