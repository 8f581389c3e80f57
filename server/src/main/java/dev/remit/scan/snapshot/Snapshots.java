package dev.remit.scan.snapshot;

import dev.remit.scan.access.FactChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads snapshots and what differs between them. Uses are left out: see {@link SnapshotMerge}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Snapshots {

    private static final String HELD = "(from_snapshot <= ? and coalesce(to_snapshot, 2147483647) > ?)";

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of one snapshot by question and key. */
    public Map<String, String> at(UUID connection, int snapshot) {
        return jdbc
                .sql("select question || ' ' || key as key, fact::text as fact from observation"
                        + " where connection_id = ? and type <> 'use' and " + HELD)
                .params(connection, snapshot, snapshot)
                .query((row, n) -> Map.entry(row.getString("key"), row.getString("fact")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What differs between two snapshots, by key, from after one key on. */
    public List<FactChange> changes(UUID connection, int from, int to, String afterKey, int limit) {
        return jdbc.sql("""
                select coalesce(a.question, b.question) as question, coalesce(a.type, b.type) as type,
                       coalesce(a.key, b.key) as key, coalesce(a.principal, b.principal) as principal,
                       b.fact::text as before, a.fact::text as after
                  from (select * from observation where connection_id = ? and type <> 'use' and %1$s) a
                  full join (select * from observation where connection_id = ? and type <> 'use' and %1$s) b
                    on b.question = a.question and b.key = a.key
                 where b.hash is distinct from a.hash
                   and coalesce(a.question, b.question) || ' ' || coalesce(a.key, b.key) > ?
                 order by coalesce(a.question, b.question) || ' ' || coalesce(a.key, b.key) limit ?""".formatted(HELD))
                .params(connection, to, to, connection, from, from, afterKey, limit)
                .query(Snapshots::change)
                .list();
    }

    private static FactChange change(ResultSet row, int n) throws SQLException {
        return new FactChange(
                row.getString("question"),
                row.getString("type"),
                row.getString("key"),
                row.getString("principal"),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }
}
