package dev.remit.scan.snapshot;

import dev.remit.scan.access.IntegrationSeen;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final SameMerge same;
    private final IntegrationWords words;

    Merge(
            Staging staging,
            SnapshotMerge snapshots,
            IntegrationMerge integrations,
            AccessMerge access,
            SameMerge same,
            IntegrationWords words) {
        this.staging = staging;
        this.snapshots = snapshots;
        this.integrations = integrations;
        this.access = access;
        this.same = same;
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
        same.oneAtATime();
        SnapshotMerge.Made made = snapshots.merge(scan, connection, seen);
        int snapshot = made.number();
        if (made.news() > 0 || integrations.recognisesOtherwise(connection)) {
            access.merge(integrations.merge(connection, system, snapshot, made.everywhere()), snapshot);
            same.regroup();
        }
        words.refresh(connection);
        return new Result(snapshot, integrations.catalogue(), access.seen(connection, snapshot));
    }

    /**
     * PostgreSQL has no statistics yet of rows that were just written. If it takes them for few, it looks each up among the others,
     * which takes the square of the time; without nested loops it reads either side once.
     */
    static void nestedLoops(JdbcClient jdbc, String state) {
        jdbc.sql("select set_config('enable_nestloop', ?, true)")
                .param(state)
                .query(String.class)
                .single();
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
