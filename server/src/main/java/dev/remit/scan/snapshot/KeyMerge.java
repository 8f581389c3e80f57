package dev.remit.scan.snapshot;

import dev.remit.scan.key.SameKeys;
import dev.remit.scan.key.SameKeys.Same;
import dev.remit.scan.key.SameKeys.Writer;
import dev.remit.scan.key.SameKeys.Writes;
import dev.remit.scan.key.SystemHosts;
import dev.remit.scan.snapshot.SameGroups.HeldKey;
import dev.remit.scan.snapshot.SameGroups.Pair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the keys with which AI acts in systems that are connected too, and puts the apps they belong to on the map.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeyMerge {

    /** What AI, and whoever else is beside it, is set to write in a system that another connection reads, with a key. */
    private static final String DECLARED = """
            with elsewhere as (
              select distinct i.connection_id, a.elsewhere as host
                from integration_access a
                join integration i on i.tenant_id = a.tenant_id and i.id = a.integration_id and i.gone_snapshot is null
                join connection h on h.tenant_id = i.tenant_id and h.id = i.connection_id and h.state <> 'removed'
               where a.until_snapshot is null and a.elsewhere <> '' and a.capability = 'CHANGE' and a.basis = 'DECLARED'
                 and cardinality(a.fields) > 0
            ), there as (
              select e.connection_id, e.host, c.id as system
                from elsewhere e join connection c on c.id <> e.connection_id and c.state <> 'removed' and %s
            )
            select o.connection_id, o.principal, t.system, o.fact ->> 'kind' as kind,
                   array(select jsonb_array_elements_text(o.fact -> 'fields')) as fields, i.id as integration
              from there t
              join observation o on o.connection_id = t.connection_id and o.to_snapshot is null and o.question = 'GRANTS'
                   and o.type = 'grant' and o.fact ->> 'elsewhere' = t.host and o.fact ->> 'capability' = 'CHANGE'
                   and o.fact ->> 'basis' = 'DECLARED' and o.fact ->> 'mode' <> 'UNKNOWN'
              left join integration i on i.tenant_id = o.tenant_id and i.connection_id = o.connection_id
                   and i.principal = o.principal and i.gone_snapshot is null""".formatted(SystemHosts.answerAt("e.host"));

    /** What those who come to these systems from outside, with a key that still opens them, were seen to write there. */
    private static final String OBSERVED = """
            select o.connection_id, o.principal, o.connection_id as system, o.fact ->> 'kind' as kind,
                   array(select jsonb_array_elements_text(o.fact -> 'fields')) as fields, i.id as integration
              from observation o
              join observation p on p.tenant_id = o.tenant_id and p.connection_id = o.connection_id and p.to_snapshot is null
                   and p.principal = o.principal and p.type = 'principal' and p.fact ->> 'state' <> 'INACTIVE'
                   and (p.fact ->> 'kind' = 'SERVICE_ACCOUNT' or p.fact -> 'signals' -> 'APP_ID' is not null
                        or p.fact -> 'signals' -> 'CLIENT_ID' is not null)
              left join integration i on i.tenant_id = o.tenant_id and i.connection_id = o.connection_id
                   and i.principal = o.principal
             where o.connection_id = any(?) and o.to_snapshot is null and o.question = 'GRANTS' and o.type = 'grant'
               and o.fact ->> 'capability' = 'CHANGE' and o.fact ->> 'basis' = 'OBSERVED'""";

    private final JdbcClient jdbc;
    private final SystemHosts hosts;
    private final KeyedApps apps;

    KeyMerge(JdbcClient jdbc, SystemHosts hosts, KeyedApps apps) {
        this.jdbc = jdbc;
        this.hosts = hosts;
        this.apps = apps;
    }

    /** The keys that AI holds, as rows of the map; not those of whom somebody said that they are not the same. */
    List<HeldKey> keys(Set<Pair> split) {
        Map<Writer, UUID> known = new HashMap<>();
        List<Writes> declared = hosts.bound(jdbc.sql(DECLARED))
                .query((row, n) -> writes(row, known))
                .list();
        if (declared.isEmpty()) {
            return List.of();
        }
        UUID[] systems = declared.stream().map(Writes::system).distinct().toArray(UUID[]::new);
        List<Writes> observed = jdbc.sql(OBSERVED)
                .param(systems)
                .query((row, n) -> writes(row, known))
                .list();
        List<HeldKey> keys = new ArrayList<>();
        for (Same same : SameKeys.of(declared, observed)) {
            Optional<UUID> app = Optional.ofNullable(known.get(same.key()));
            Optional.ofNullable(known.get(same.holder()))
                    .filter(ai ->
                            app.filter(a -> split.contains(Pair.of(ai, a))).isEmpty())
                    .ifPresent(ai -> keys.add(new HeldKey(
                            ai,
                            apps.put(same.key().connection(), same.key().principal(), ai),
                            String.join(", ", new TreeSet<>(same.fields())))));
        }
        return keys;
    }

    private static Writes writes(ResultSet row, Map<Writer, UUID> known) throws SQLException {
        Writer who = new Writer(row.getObject("connection_id", UUID.class), row.getString("principal"));
        Optional.ofNullable(row.getObject("integration", UUID.class)).ifPresent(id -> known.put(who, id));
        return new Writes(who, row.getObject("system", UUID.class), row.getString("kind"), Set.of((String[])
                row.getArray("fields").getArray()));
    }
}
