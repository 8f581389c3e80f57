package dev.remit.scan.snapshot;

import dev.remit.scan.access.IntegrationSeen;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From what a scan staged to the next snapshot, the access map, and what changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merge {

    private final Staging staging;
    private final SnapshotMerge snapshots;
    private final IntegrationMerge integrations;
    private final AccessMerge access;
    private final IntegrationWords words;

    Merge(
            Staging staging,
            SnapshotMerge snapshots,
            IntegrationMerge integrations,
            AccessMerge access,
            IntegrationWords words) {
        this.staging = staging;
        this.snapshots = snapshots;
        this.integrations = integrations;
        this.access = access;
        this.words = words;
    }

    /**
     * A snapshot that was made.
     *
     * @param catalogue version of the fingerprints it was recognised by
     */
    public record Result(int snapshot, String catalogue, List<IntegrationSeen> seen) {}

    /**
     * Merges what was staged; only under questions that were answered in full does anything end. What follows from the facts is drawn
     * again only if these or the catalogue changed.
     */
    public Result merge(UUID scan, UUID connection, String system, Completeness seen) {
        SnapshotMerge.Made made = snapshots.merge(scan, connection, seen);
        int snapshot = made.number();
        if (made.news() > 0 || integrations.recognisesOtherwise(connection)) {
            integrations.merge(connection, system, snapshot);
            access.merge(connection, snapshot);
        }
        words.refresh(connection);
        return new Result(snapshot, integrations.catalogue(), access.seen(connection, snapshot));
    }

    /** Throws away what a scan staged. */
    public void discard(UUID scan) {
        staging.discard(scan);
    }

    /** The integrations as they were known before; nothing about them changed. */
    public List<IntegrationSeen> known(UUID connection) {
        return access.seen(connection, 0);
    }
}
