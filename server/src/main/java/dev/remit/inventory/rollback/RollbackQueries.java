package dev.remit.inventory.rollback;

import dev.remit.approval.Snapshot;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Freezing;
import dev.remit.inventory.entry.Versions;
import dev.remit.inventory.entry.Written;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which versions a use case can be rolled back to, and what that would mean today. */
@Service
@Transactional(readOnly = true)
public class RollbackQueries {

    private static final String MAY = "hasAuthority('use-case:request')";
    private static final int MOST = 5;

    private final UseCaseQueries useCases;
    private final Versions versions;
    private final Entries entries;
    private final Freezing freezing;

    RollbackQueries(UseCaseQueries useCases, Versions versions, Entries entries, Freezing freezing) {
        this.useCases = useCases;
        this.versions = versions;
        this.entries = entries;
        this.freezing = freezing;
    }

    /** Whether there is any. */
    @PreAuthorize(MAY)
    public boolean any(UseCaseId id) {
        UseCase useCase = useCases.get(id);
        return Restoring.possible(useCase)
                && versions.approved(id, 2).stream().anyMatch(approved -> approved.number() < useCase.version());
    }

    /** The latest of those that were approved and are not what it is now, the newest first. */
    @PreAuthorize(MAY)
    public List<WayBack> waysBack(UseCaseId id) {
        UseCase useCase = useCases.get(id);
        if (!Restoring.possible(useCase)) {
            return List.of();
        }
        Written now = entries.written(id);
        Snapshot shown = freezing.draw(useCase, now, entries.stamp()).request().snapshot();
        return versions.approved(id, MOST + 1).stream()
                .filter(approved -> !Restoring.same(id, entries.version(id, approved.number()), now.answers()))
                .limit(MOST)
                .map(approved -> wayBack(useCase, approved, now, shown))
                .toList();
    }

    private WayBack wayBack(UseCase useCase, Versions.Approved approved, Written now, Snapshot shown) {
        UseCaseVersion earlier = entries.version(useCase.id(), approved.number());
        Freezing.Frozen then = freezing.draw(
                useCase, new Written(Restoring.answers(earlier, now.answers()), now.authors()), entries.stamp());
        return new WayBack(
                approved.number(),
                approved.at(),
                then.request().snapshot().changesFrom(shown),
                Restoring.askedAnew(approved, earlier, then.version()));
    }
}
