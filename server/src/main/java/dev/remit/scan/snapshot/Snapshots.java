package dev.remit.scan.snapshot;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Question;
import dev.remit.scan.access.ChangesSince;
import dev.remit.scan.access.FactChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads snapshots and what differs between them. Uses are left out: see {@link SnapshotMerge}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Snapshots {

    private static final String HELD = "(from_snapshot <= ? and coalesce(to_snapshot, 2147483647) > ?)";

    /** All there are: a principal is found by its key under whichever it was reported. */
    private static final String[] QUESTIONS =
            Arrays.stream(Question.values()).map(Question::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What differs between two snapshots, by key, from after one key on. */
    public List<FactChange> changes(UUID connection, int from, int to, String afterKey, int limit) {
        return jdbc.sql("""
                with change as (
                  select coalesce(a.question, b.question) as question, coalesce(a.type, b.type) as type,
                         coalesce(a.key, b.key) as key, coalesce(a.principal, b.principal) as principal,
                         b.fact as before, a.fact as after
                    from (select * from observation where connection_id = ? and type <> 'use' and %1$s) a
                    full join (select * from observation where connection_id = ? and type <> 'use' and %1$s) b
                      on b.question = a.question and b.key = a.key
                   where b.hash is distinct from a.hash
                     and coalesce(a.question, b.question) || ' ' || coalesce(a.key, b.key) > ?
                   order by coalesce(a.question, b.question) || ' ' || coalesce(a.key, b.key) limit ?)
                select question, type, key, principal, before::text as before, after::text as after,
                       (select jsonb_object_agg(p.key, p.fact ->> 'name' order by p.from_snapshot) from observation p
                         where p.connection_id = ? and p.question = any(?) and p.type = 'principal'
                           and p.key in (principal, before ->> 'actsAs', after ->> 'actsAs',
                                         before ->> 'approver', after ->> 'approver'))::text as names
                  from change order by question || ' ' || key""".formatted(HELD))
                .params(connection, to, to, connection, from, from, afterKey, limit, connection, QUESTIONS)
                .query(Snapshots::change)
                .list();
    }

    /** What each of these connections is compared with, and the snapshots; of all if none is named. */
    private static final String SPAN = """
            with span as (
              select c.id as connection_id, c.name,
                     max(s.snapshot) filter (where s.finished_at <= :moment) as earlier, max(s.snapshot) as latest,
                     max(s.finished_at) filter (where s.finished_at <= :moment) as earlier_at, max(s.finished_at) as latest_at
                from connection c join scan s on s.tenant_id = c.tenant_id and s.connection_id = c.id and s.snapshot is not null
               where c.state <> 'removed' and (:every or c.id = any(:connections))
               group by c.id, c.name)
            """;

    /** Looks only at facts that began or ended in between, and of them at those about AI or whom it acts as. */
    private static final String SINCE = SPAN + """
            , touched as (
              select distinct s.connection_id, s.name, s.earlier, s.latest, o.question, o.key
                from span s join observation o on o.connection_id = s.connection_id and o.type <> 'use'
                 and ((o.from_snapshot > s.earlier and o.from_snapshot <= s.latest)
                      or (o.to_snapshot > s.earlier and o.to_snapshot <= s.latest))
            ), change as (
              select t.connection_id, t.name, t.question, t.key, coalesce(a.type, b.type) as type,
                     coalesce(a.principal, b.principal) as principal, b.fact as before, a.fact as after
                from touched t
                left join observation a on a.connection_id = t.connection_id and a.question = t.question and a.key = t.key
                      and a.from_snapshot <= t.latest and coalesce(a.to_snapshot, 2147483647) > t.latest
                left join observation b on b.connection_id = t.connection_id and b.question = t.question and b.key = t.key
                      and b.from_snapshot <= t.earlier and coalesce(b.to_snapshot, 2147483647) > t.earlier
               where b.hash is distinct from a.hash
                 and exists (select from integration i where i.connection_id = t.connection_id
                                and coalesce(a.principal, b.principal) in (i.principal, i.acts_as))
                 and (lower(t.name), t.connection_id::text, t.question || ' ' || t.key) > (lower(:name), :id, :key)
               order by lower(t.name), t.connection_id::text, t.question || ' ' || t.key limit :limit)
            select connection_id, name, question, type, key, principal, before::text as before, after::text as after,
                   (select jsonb_object_agg(p.key, p.fact ->> 'name' order by p.from_snapshot) from observation p
                     where p.connection_id = change.connection_id and p.question = any(:questions) and p.type = 'principal'
                       and p.key in (principal, before ->> 'actsAs', after ->> 'actsAs',
                                     before ->> 'approver', after ->> 'approver'))::text as names
              from change order by lower(name), connection_id::text, question || ' ' || key""";

    /** When each of these connections was read then and last. */
    public List<ChangesSince.Reading> readings(Instant moment, Set<ConnectionId> connections) {
        return since(SPAN + "select * from span order by lower(name), connection_id", moment, connections)
                .query((row, n) -> new ChangesSince.Reading(
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("earlier_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getObject("latest_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is known otherwise now; {@code after} names system, connection and key of the last one that was read. */
    public List<ChangesSince.Change> since(Instant moment, Set<ConnectionId> connections, String[] after, int limit) {
        return since(SINCE, moment, connections)
                .param("name", after[0])
                .param("id", after[1])
                .param("key", after[2])
                .param("limit", limit)
                .param("questions", QUESTIONS)
                .query((row, n) -> new ChangesSince.Change(
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        row.getString("name"),
                        change(row, n)))
                .list();
    }

    private JdbcClient.StatementSpec since(String sql, Instant moment, Set<ConnectionId> connections) {
        return jdbc.sql(sql)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("every", connections.isEmpty())
                .param(
                        "connections",
                        connections.stream().map(ConnectionId::value).toArray(UUID[]::new));
    }

    private static FactChange change(ResultSet row, int n) throws SQLException {
        return new FactChange(
                row.getString("question"),
                row.getString("type"),
                row.getString("key"),
                row.getString("principal"),
                Optional.ofNullable(row.getString("names"))
                        .map(Snapshots::names)
                        .orElse(Map.of()),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }

    private static Map<String, String> names(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
