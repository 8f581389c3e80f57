package dev.remit.scan.snapshot;

import dev.remit.plugin.Question;
import dev.remit.scan.access.FactChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
