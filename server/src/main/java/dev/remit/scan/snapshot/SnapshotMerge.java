package dev.remit.scan.snapshot;

import dev.remit.plugin.Question;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the next snapshot of a connection from what a scan staged: a handful of statements, however many facts. A fact ends only
 * under a question that was answered in full; under any other, what was not seen is not known to be gone. Under a partial answer it
 * is not known to hold either, and marked so until it is seen again: that is no drift, so it has no history.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SnapshotMerge {

    private static final String STAGED = """
            exists (select from scan_staged s where s.tenant_id = o.tenant_id and s.scan_id = ?
                       and s.question = o.question and s.key = o.key)""";

    private final JdbcClient jdbc;
    private final Staging staging;
    private final Clock clock;

    SnapshotMerge(JdbcClient jdbc, Staging staging, Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.clock = clock;
    }

    /**
     * A snapshot.
     *
     * @param news how many facts it holds otherwise than the one before
     */
    record Made(int number, int news) {}

    Made merge(UUID scan, UUID connection, Completeness seen) {
        int snapshot = next(connection);
        int news = overwriteUses(scan, connection)
                + end(scan, connection, snapshot, seen.complete())
                + begin(scan, connection, snapshot)
                + confirm(scan, connection)
                + doubt(scan, connection, seen.partial());
        staging.discard(scan);
        return new Made(snapshot, news);
    }

    private int next(UUID connection) {
        return jdbc.sql("select coalesce(max(snapshot), 0) + 1 from scan where connection_id = ?")
                .param(connection)
                .query(Integer.class)
                .single();
    }

    /** When something was last used changes with every use; that is not drift, so it has no history. */
    private int overwriteUses(UUID scan, UUID connection) {
        return jdbc.sql("""
                update observation o set fact = s.fact, hash = s.hash, evidence = s.evidence
                  from scan_staged s
                 where o.connection_id = ? and o.to_snapshot is null and o.type = 'use'
                   and s.scan_id = ? and s.tenant_id = o.tenant_id and s.question = o.question and s.key = o.key
                   and s.hash <> o.hash""").params(connection, scan).update();
    }

    private int end(UUID scan, UUID connection, int snapshot, Set<Question> complete) {
        return jdbc.sql("""
                update observation o set to_snapshot = ?
                 where o.connection_id = ? and o.to_snapshot is null
                   and case when %s
                            then exists (select from scan_staged s where s.tenant_id = o.tenant_id and s.scan_id = ?
                                            and s.question = o.question and s.key = o.key and s.hash <> o.hash)
                            else o.question = any(?) end""".formatted(STAGED))
                .params(snapshot, connection, scan, scan, names(complete))
                .update();
    }

    private int begin(UUID scan, UUID connection, int snapshot) {
        return jdbc.sql("""
                insert into observation(tenant_id, connection_id, question, key, from_snapshot, type, principal, fact, hash, evidence)
                select s.tenant_id, ?, s.question, s.key, ?, s.type, s.principal, s.fact, s.hash, s.evidence
                  from scan_staged s
                 where s.scan_id = ?
                   and not exists (select from observation o where o.tenant_id = s.tenant_id and o.connection_id = ?
                                      and o.question = s.question and o.key = s.key and o.to_snapshot is null)""").params(connection, snapshot, scan, connection).update();
    }

    private int confirm(UUID scan, UUID connection) {
        return jdbc.sql("""
                update observation o set unconfirmed_since = null
                 where o.connection_id = ? and o.to_snapshot is null and o.unconfirmed_since is not null and %s""".formatted(STAGED)).params(connection, scan).update();
    }

    private int doubt(UUID scan, UUID connection, Set<Question> partial) {
        if (partial.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                update observation o set unconfirmed_since = ?
                 where o.connection_id = ? and o.to_snapshot is null and o.unconfirmed_since is null
                   and o.question = any(?) and not %s""".formatted(STAGED))
                .params(clock.instant().atOffset(ZoneOffset.UTC), connection, names(partial), scan)
                .update();
    }

    private static String[] names(Set<Question> questions) {
        return questions.stream().map(Question::name).toArray(String[]::new);
    }
}
