package dev.remit.scan.snapshot;

import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.IntegrationSeen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the access map of a connection from its current facts: what an integration is granted itself, what the identity
 * it acts as is granted, and what its product is known to do wherever it runs. Bases stay apart.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AccessMerge {

    static final String REACH = "array['OWN', 'TEAM', 'FILTERED', 'WORKSPACE', 'TENANT']";
    static final String SENSITIVITY = "array['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE', 'SECRET']";

    /**
     * With the named parameters connection and snapshot. What is said twice, by the integration and by whom it acts as, counts where it
     * reaches furthest; an answer about single fields says more than one about whole objects.
     */
    private static final String WANTED = """
            with fact as (
              select i.id as integration_id, g.question, g.fact ->> 'capability' as capability, g.fact ->> 'kind' as kind,
                     g.fact ->> 'resource' as resource, g.fact ->> 'basis' as basis, g.fact ->> 'reach' as reach,
                     g.fact ->> 'sensitivity' as sensitivity, g.fact ->> 'mode' as mode,
                     array(select jsonb_array_elements_text(g.fact -> 'rights')) as rights,
                     array(select jsonb_array_elements_text(g.fact -> 'fields')) as fields,
                     coalesce(g.fact ->> 'elsewhere', '') as elsewhere, g.principal as through, g.evidence, g.unconfirmed_since
                from integration i
                join observation g on g.tenant_id = i.tenant_id and g.connection_id = i.connection_id
                 and g.type = 'grant' and g.to_snapshot is null and g.principal in (i.principal, i.acts_as)
               where i.connection_id = :connection and i.gone_snapshot is null
              union all
              select i.id, i.question, implied, 'OTHER', i.product, 'INFERRED', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', '{}', '{}', '',
                     'fingerprint', null, i.unconfirmed_since
                from integration i, unnest(i.implies) as implied
               where i.connection_id = :connection and i.gone_snapshot is null
            ), single as (
              select integration_id, capability, kind, resource, basis, elsewhere, array_agg(distinct field order by field) as fields
                from fact, unnest(fields) as field
               group by integration_id, capability, kind, resource, basis, elsewhere
            ), wanted as (
              select distinct on (integration_id, capability, kind, resource, basis, elsewhere)
                     integration_id, f.question, capability, kind, resource, basis, elsewhere, f.reach, f.sensitivity, f.mode,
                     f.rights, f.through, f.evidence, f.unconfirmed_since,
                     case when bool_or(f.question = 'FIELD_ACCESS') over same or not bool_or(cardinality(f.fields) = 0) over same
                          then coalesce(single.fields, '{}') else '{}' end as fields
                from fact f left join single using (integration_id, capability, kind, resource, basis, elsewhere)
              window same as (partition by integration_id, capability, kind, resource, basis, elsewhere)
               order by integration_id, capability, kind, resource, basis, elsewhere,
                        array_position(%s, f.reach) desc nulls last, f.through
            )""".formatted(REACH);

    /** The statement that holds now, if it says the same. */
    private static final String SAME = """
            a.tenant_id = remit_tenant() and a.integration_id = w.integration_id and a.capability = w.capability
            and a.kind = w.kind and a.resource = w.resource and a.basis = w.basis and a.elsewhere = w.elsewhere
            and a.until_snapshot is null
            and (w.reach, w.sensitivity, w.mode, w.rights, w.fields, w.through)
                is not distinct from (a.reach, a.sensitivity, a.mode, a.rights, a.fields, a.through)""";

    private final JdbcClient jdbc;
    private final ReachMerge reaches;
    private final Clock clock;

    AccessMerge(JdbcClient jdbc, ReachMerge reaches, Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** Brings the map up to this snapshot: what is not wanted any more ends, what is new begins, the rest is confirmed or not. */
    public void merge(UUID connection, int snapshot) {
        jdbc.sql(WANTED + """
                , ended as (
                  update integration_access a set until_snapshot = :snapshot
                    from integration i
                   where i.tenant_id = a.tenant_id and i.id = a.integration_id and i.connection_id = :connection
                     and a.until_snapshot is null and not exists (select from wanted w where %1$s)
                ), confirmed as (
                  update integration_access a set unconfirmed_since = w.unconfirmed_since, question = w.question
                    from wanted w
                   where %1$s
                     and (a.unconfirmed_since, a.question) is distinct from (w.unconfirmed_since, w.question)
                )
                insert into integration_access(tenant_id, integration_id, question, capability, kind, resource, basis, elsewhere,
                       since_snapshot, reach, sensitivity, mode, rights, fields, through, evidence, unconfirmed_since)
                select remit_tenant(), w.integration_id, w.question, w.capability, w.kind, w.resource, w.basis, w.elsewhere,
                       :snapshot, w.reach, w.sensitivity, w.mode, w.rights, w.fields, w.through, w.evidence, w.unconfirmed_since
                  from wanted w
                 where not exists (select from integration_access a where %1$s)""".formatted(SAME))
                .param("connection", connection)
                .param("snapshot", snapshot)
                .update();
        reaches.merge(connection);
        markChanged(connection, snapshot);
    }

    private void markChanged(UUID connection, int snapshot) {
        jdbc.sql("""
                update integration i set changed_snapshot = ?, changed_at = ?
                 where i.connection_id = ? and i.changed_snapshot < ?
                   and exists (select from integration_access a where a.tenant_id = i.tenant_id and a.integration_id = i.id
                                  and (a.since_snapshot = ? or a.until_snapshot = ?))""")
                .params(snapshot, clock.instant().atOffset(ZoneOffset.UTC), connection, snapshot, snapshot, snapshot)
                .update();
    }

    /** The integrations there are, and those that went with this snapshot, each with what the snapshot changed. */
    public List<IntegrationSeen> seen(UUID connection, int snapshot) {
        return jdbc.sql("""
                select i.*, i.unconfirmed_since is null and coalesce(q.status in ('ANSWERED', 'PARTIAL'), false) as confirmed,
                       array(select distinct a.capability from integration_access a where a.tenant_id = i.tenant_id
                                and a.integration_id = i.id and a.until_snapshot is null) as can_do,
                       (select coalesce((%1$s)[max(array_position(%1$s, a.sensitivity))], 'UNKNOWN') from integration_access a
                         where a.tenant_id = i.tenant_id and a.integration_id = i.id and a.until_snapshot is null) as sensitivity,
                       array(select distinct a.capability from integration_access a where a.tenant_id = i.tenant_id
                                and a.integration_id = i.id and a.since_snapshot = %3$d
                                and not exists (select from integration_access b where b.tenant_id = a.tenant_id
                                      and b.integration_id = a.integration_id and b.capability = a.capability
                                      and b.since_snapshot < %3$d and coalesce(b.until_snapshot, %3$d) >= %3$d)) as gained,
                       exists (select from integration_access a %4$s and a.since_snapshot = %3$d
                                and (b.capability is null or array_position(%2$s, a.reach) > array_position(%2$s, b.reach)
                                     or (b.fields <> '{}' and (a.fields = '{}' or not a.fields <@ b.fields)))) as wider,
                       exists (select from integration_access b %5$s and b.until_snapshot = %3$d
                                and (a.capability is null or array_position(%2$s, a.reach) < array_position(%2$s, b.reach)
                                     or (a.fields <> '{}' and (b.fields = '{}' or not b.fields <@ a.fields)))) as narrower
                  from integration i
                  left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                                 and q.question = i.question
                 where i.connection_id = ? and (i.gone_snapshot is null or i.gone_snapshot = %3$d)
                 order by i.name, i.id""".formatted(
                                SENSITIVITY,
                                REACH,
                                snapshot,
                                joined("b", "a", snapshot, "until"),
                                joined("a", "b", snapshot, "since")))
                .param(connection)
                .query((row, n) -> seen(row, snapshot))
                .list();
    }

    /** Pairs what began with a snapshot with what ended with it, over the same kind of object. */
    private static String joined(String other, String mine, int snapshot, String edge) {
        return """
                left join integration_access %1$s on %1$s.tenant_id = %2$s.tenant_id
                  and %1$s.integration_id = %2$s.integration_id and %1$s.capability = %2$s.capability
                  and %1$s.kind = %2$s.kind and %1$s.resource = %2$s.resource and %1$s.basis = %2$s.basis
                  and %1$s.elsewhere = %2$s.elsewhere and %1$s.%4$s_snapshot = %3$d
                where %2$s.tenant_id = i.tenant_id and %2$s.integration_id = i.id""".formatted(other, mine, snapshot, edge);
    }

    private static IntegrationSeen seen(ResultSet row, int snapshot) throws SQLException {
        return new IntegrationSeen(
                new IntegrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("product")),
                capabilities(row, "can_do"),
                Grant.Sensitivity.valueOf(row.getString("sensitivity")),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)).map(UseCaseId::new),
                row.getBoolean("confirmed"),
                change(row, snapshot));
    }

    private static Optional<IntegrationSeen.Change> change(ResultSet row, int snapshot) throws SQLException {
        if (row.getInt("changed_snapshot") != snapshot) {
            return Optional.empty();
        }
        IntegrationSeen.Kind kind = row.getInt("gone_snapshot") == snapshot
                ? IntegrationSeen.Kind.GONE
                : row.getInt("first_snapshot") == snapshot
                        ? IntegrationSeen.Kind.NEW
                        : row.getInt("returned_snapshot") == snapshot
                                ? IntegrationSeen.Kind.RETURNED
                                : IntegrationSeen.Kind.CHANGED;
        return Optional.of(new IntegrationSeen.Change(
                kind, capabilities(row, "gained"), row.getBoolean("wider"), row.getBoolean("narrower")));
    }

    private static Set<Capability> capabilities(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Capability::valueOf)
                .collect(Collectors.toSet());
    }
}
