package dev.remit.scan.snapshot;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.scan.access.IntegrationSeen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person says about a question that the system answers for nobody, as facts beside those that connectors observe. They
 * belong to the snapshot that comes; no scan ends them, unless a connector learns to answer the question.
 */
@Component
@NamedInterface("access")
@Transactional(propagation = Propagation.MANDATORY)
public class AttestedFacts {

    /** How the keys of principals begin that a person named; no connector's may. */
    public static final String PREFIX = "attested:";

    private final JdbcClient jdbc;
    private final IntegrationMerge integrations;
    private final AccessMerge access;
    private final SameMerge same;

    AttestedFacts(JdbcClient jdbc, IntegrationMerge integrations, AccessMerge access, SameMerge same) {
        this.jdbc = jdbc;
        this.integrations = integrations;
        this.access = access;
        this.same = same;
    }

    /** Until then the question is not unknown. */
    public void valid(ConnectionId connection, Question question, Instant until) {
        jdbc.sql("""
                update connection_question set attested_until = ?, unknown_since = null
                 where connection_id = ? and question = ? and status = 'NOT_EXPOSED'""")
                .params(until.atOffset(ZoneOffset.UTC), connection.value(), question.name())
                .update();
    }

    /** From when its time was over it is unknown again. */
    public void expired(ConnectionId connection, Question question, Instant now) {
        jdbc.sql("""
                update connection_question set unknown_since = attested_until, attested_until = null
                 where connection_id = ? and question = ? and status = 'NOT_EXPOSED' and attested_until <= ?""")
                .params(connection.value(), question.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts these in place of what was said before, and draws the map anew. What changed is marked in what is returned. */
    public List<IntegrationSeen> replace(ConnectionId connection, Question question, List<Observation> facts) {
        same.oneAtATime();
        UUID id = connection.value();
        int snapshot = jdbc.sql("select coalesce(max(snapshot), 0) + 1 from scan where connection_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        List<Facts.Row> rows = facts.stream().map(new Facts()::row).toList();
        end(id, question, snapshot, rows);
        rows.forEach(row -> begin(id, question, snapshot, row));
        String system = jdbc.sql("select connector from connection where id = ?")
                .param(id)
                .query(String.class)
                .single();
        access.merge(integrations.merge(id, system, snapshot, false), snapshot);
        same.regroup();
        return access.seen(id, snapshot);
    }

    private void end(UUID connection, Question question, int snapshot, List<Facts.Row> rows) {
        jdbc.sql("""
                update observation o set to_snapshot = ?
                 where o.connection_id = ? and o.question = ? and o.to_snapshot is null and starts_with(o.principal, ?)
                   and not exists (select from unnest(?, ?) as kept(key, hash) where kept.key = o.key
                         and kept.hash = o.hash)""")
                .params(
                        snapshot,
                        connection,
                        question.name(),
                        PREFIX,
                        rows.stream().map(Facts.Row::key).toArray(String[]::new),
                        rows.stream().map(Facts.Row::hashed).toArray(byte[][]::new))
                .update();
    }

    private void begin(UUID connection, Question question, int snapshot, Facts.Row row) {
        jdbc.sql("""
                insert into observation as o (tenant_id, connection_id, question, key, from_snapshot, type, principal, fact, hash, evidence)
                select remit_tenant(), :connection, :question, :key, :snapshot, :type, :principal, :fact::jsonb, :hash, :evidence::jsonb
                 where not exists (select from observation c where c.connection_id = :connection and c.question = :question
                                      and c.key = :key and c.to_snapshot is null)
                on conflict (tenant_id, connection_id, question, key, from_snapshot) do update
                   set to_snapshot = null, fact = excluded.fact, hash = excluded.hash, evidence = excluded.evidence""")
                .param("connection", connection)
                .param("question", question.name())
                .param("key", row.key())
                .param("snapshot", snapshot)
                .param("type", row.type())
                .param("principal", row.principal())
                .param("fact", row.fact())
                .param("hash", row.hashed())
                .param("evidence", row.evidence())
                .update();
    }
}
