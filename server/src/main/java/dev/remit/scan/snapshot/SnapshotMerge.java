package dev.remit.scan.snapshot;

import dev.remit.plugin.Question;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the next snapshot of a connection from what a scan staged: four statements, however many facts. A fact ends only
 * under a question that was answered in full; under any other, what was not seen is not known to be gone.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SnapshotMerge {

    private final JdbcClient jdbc;
    private final Staging staging;

    SnapshotMerge(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** The number of the new snapshot. */
    public int merge(UUID scan, UUID connection, Set<Question> answered) {
        int snapshot = next(connection);
        overwriteUses(scan, connection);
        end(scan, connection, snapshot, answered);
        begin(scan, connection, snapshot);
        staging.discard(scan);
        return snapshot;
    }

    private int next(UUID connection) {
        return jdbc.sql("select coalesce(max(snapshot), 0) + 1 from scan where connection_id = ?")
                .param(connection)
                .query(Integer.class)
                .single();
    }

    /** When something was last used changes with every use; that is not drift, so it has no history. */
    private void overwriteUses(UUID scan, UUID connection) {
        jdbc.sql("""
                update observation o set fact = s.fact, hash = s.hash, evidence = s.evidence
                  from scan_staged s
                 where o.connection_id = ? and o.to_snapshot is null and o.type = 'use'
                   and s.scan_id = ? and s.tenant_id = o.tenant_id and s.question = o.question and s.key = o.key
                   and s.hash <> o.hash""").params(connection, scan).update();
    }

    private void end(UUID scan, UUID connection, int snapshot, Set<Question> answered) {
        jdbc.sql("""
                update observation o set to_snapshot = ?
                 where o.connection_id = ? and o.to_snapshot is null
                   and case when exists (select from scan_staged s where s.tenant_id = o.tenant_id and s.scan_id = ?
                                            and s.question = o.question and s.key = o.key)
                            then exists (select from scan_staged s where s.tenant_id = o.tenant_id and s.scan_id = ?
                                            and s.question = o.question and s.key = o.key and s.hash <> o.hash)
                            else o.question = any(?) end""")
                .params(
                        snapshot,
                        connection,
                        scan,
                        scan,
                        answered.stream().map(Question::name).toArray(String[]::new))
                .update();
    }

    private void begin(UUID scan, UUID connection, int snapshot) {
        jdbc.sql("""
                insert into observation(tenant_id, connection_id, question, key, from_snapshot, type, principal, fact, hash, evidence)
                select s.tenant_id, ?, s.question, s.key, ?, s.type, s.principal, s.fact, s.hash, s.evidence
                  from scan_staged s
                 where s.scan_id = ?
                   and not exists (select from observation o where o.tenant_id = s.tenant_id and o.connection_id = ?
                                      and o.question = s.question and o.key = s.key and o.to_snapshot is null)""").params(connection, snapshot, scan, connection).update();
    }
}
