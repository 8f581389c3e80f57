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
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
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
     * What an integration {@code i} is to be able to do. What is said twice, by the integration and by whom it acts as, counts where it
     * reaches furthest; an answer about single fields says more than one about whole objects.
     */
    private static final String WANTED = """
            with fact as (
              select g.question, g.fact ->> 'capability' as capability, g.fact ->> 'kind' as kind,
                     g.fact ->> 'resource' as resource, g.fact ->> 'basis' as basis, g.fact ->> 'reach' as reach,
                     g.fact ->> 'sensitivity' as sensitivity, g.fact ->> 'mode' as mode,
                     array(select jsonb_array_elements_text(g.fact -> 'rights')) as rights,
                     case when g.fact -> 'fields' is null then '{}'
                          else array(select jsonb_array_elements_text(g.fact -> 'fields')) end as fields,
                     coalesce(g.fact ->> 'elsewhere', '') as elsewhere, g.principal as through, g.evidence, g.unconfirmed_since
                from observation g
               where g.tenant_id = i.tenant_id and g.connection_id = i.connection_id and g.to_snapshot is null
                 and g.principal = any(array[i.principal, i.acts_as]) and g.type = 'grant' and i.gone_snapshot is null
              union all
              select i.question, implied, 'OTHER', i.product, 'INFERRED', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', '{}', '{}', '',
                     'fingerprint', null, i.unconfirmed_since
                from unnest(i.implies) as implied where i.gone_snapshot is null
            )
            select distinct on (capability, kind, resource, basis, elsewhere)
                   f.question, capability, kind, resource, basis, elsewhere, f.reach, f.sensitivity, f.mode,
                   f.rights, f.through, f.evidence, f.unconfirmed_since,
                   case when bool_and(cardinality(f.fields) = 0) over same
                          or (bool_or(cardinality(f.fields) = 0) over same and not bool_or(f.question = 'FIELD_ACCESS') over same)
                        then '{}'
                        else array(select distinct field from fact s, unnest(s.fields) as field
                                    where (s.capability, s.kind, s.resource, s.basis, s.elsewhere)
                                          = (f.capability, f.kind, f.resource, f.basis, f.elsewhere) order by field) end as fields
              from fact f
            window same as (partition by capability, kind, resource, basis, elsewhere)
             order by capability, kind, resource, basis, elsewhere, array_position(%s, f.reach) desc nulls last, f.through""".formatted(REACH);

    private static final String BEGIN = """
            insert into integration_access(tenant_id, integration_id, question, capability, kind, resource, basis, elsewhere,
                   since_snapshot, reach, sensitivity, mode, rights, fields, through, evidence, unconfirmed_since)
            select remit_tenant(), w.integration_id, w.question, w.capability, w.kind, w.resource, w.basis, w.elsewhere,
                   :snapshot, w.reach, w.sensitivity, w.mode, w.rights, w.fields, w.through, w.evidence, w.unconfirmed_since
              from\s""";

    /**
     * Those that never could do anything. Asked before any statement writes: one that asks while it writes reads all that it wrote,
     * for each.
     */
    private static final String UNDRAWN = """
            select id from unnest(:touched) as id
             where not exists (select from integration_access a where a.tenant_id = remit_tenant() and a.integration_id = id)""";

    /** Of those that never could do anything. */
    private static final String FIRST =
            BEGIN + "(select i.id as integration_id, w.* from integration i cross join lateral (" + WANTED
                    + ") w where i.id = any(:touched)) w";

    /** Of the others: each one's statements beside those that hold now. */
    private static final String CHANGE = """
            with difference as materialized (
              select i.id as integration_id, d.*
                from integration i cross join lateral (
                  select a.ctid as place, w.*,
                         case when w.capability is null then 'ended' when a.capability is null then 'new'
                              when (w.reach, w.sensitivity, w.mode, w.rights, w.fields, w.through)
                                   is distinct from (a.reach, a.sensitivity, a.mode, a.rights, a.fields, a.through) then 'changed'
                              else 'confirmed' end as what
                    from (select ctid, n.* from integration_access n
                           where n.tenant_id = i.tenant_id and n.integration_id = i.id and n.until_snapshot is null) a
                    full join (""" + WANTED + """
                    ) w on w.capability = a.capability and w.kind = a.kind and w.resource = a.resource and w.basis = a.basis
                       and w.elsewhere = a.elsewhere
                   where (w.capability, w.reach, w.sensitivity, w.mode, w.rights, w.fields, w.through, w.unconfirmed_since, w.question)
                         is distinct from (a.capability, a.reach, a.sensitivity, a.mode, a.rights, a.fields, a.through,
                                           a.unconfirmed_since, a.question)) d
               where i.id = any(:touched)
            ), ended as (
              update integration_access set until_snapshot = :snapshot
               where ctid = any(array(select place from difference where what in ('ended', 'changed')))
            ), confirmed as (
              update integration_access a set unconfirmed_since = d.unconfirmed_since, question = d.question
                from difference d
               where d.what = 'confirmed' and a.ctid = d.place
                 and a.ctid = any(array(select place from difference where what = 'confirmed'))
            )
            """ + BEGIN + "difference w where w.what in ('new', 'changed')";

    private final JdbcClient jdbc;
    private final ReachMerge reaches;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessMerge(JdbcClient jdbc, ReachMerge reaches, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.clock = clock;
        this.events = events;
    }

    /** Brings what these integrations can do up to this snapshot: what is not wanted any more ends, what is new begins. */
    public void merge(UUID[] touched, int snapshot) {
        if (touched.length == 0) {
            return;
        }
        Set<UUID> undrawn = Set.copyOf(
                jdbc.sql(UNDRAWN).param("touched", touched).query(UUID.class).list());
        draw(CHANGE, Arrays.stream(touched).filter(t -> !undrawn.contains(t)), snapshot);
        draw(FIRST, undrawn.stream(), snapshot);
        reaches.merge(touched);
        markChanged(touched, snapshot);
        events.publishEvent(
                new AccessDrawn(Arrays.stream(touched).map(IntegrationId::new).toList()));
    }

    private void draw(String statement, Stream<UUID> integrations, int snapshot) {
        UUID[] ids = integrations.toArray(UUID[]::new);
        if (ids.length > 0) {
            jdbc.sql(statement)
                    .param("touched", ids)
                    .param("snapshot", snapshot)
                    .update();
        }
    }

    private void markChanged(UUID[] touched, int snapshot) {
        jdbc.sql("""
                update integration i set changed_snapshot = :snapshot, changed_at = :now
                 where i.id = any(:touched) and i.changed_snapshot < :snapshot
                   and exists (select from integration_access a where a.tenant_id = i.tenant_id and a.integration_id = i.id
                                  and (a.since_snapshot = :snapshot or a.until_snapshot = :snapshot))""")
                .param("touched", touched)
                .param("snapshot", snapshot)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The integrations there are, and those that went with this snapshot, each with what the snapshot changed. */
    public List<IntegrationSeen> seen(UUID connection, int snapshot) {
        return jdbc.sql("""
                select i.id, i.name, i.product, coalesce(i.use_case_id, lead.use_case_id) as use_case_id, i.changed_snapshot, i.gone_snapshot, i.first_snapshot, i.returned_snapshot,
                       %8$s as can_do,
                       coalesce((%6$s)[(select max(array_position(%6$s, s)) from integration_reach r, unnest(r.sensitivities) as s
                                         where r.tenant_id = i.tenant_id and r.integration_id = i.id)], 'UNKNOWN') as sensitivity,
                       i.unconfirmed_since is null and q.question is not null and q.unknown_since is null
                           and not starts_with(i.principal, '%7$s') as confirmed,
                       case when %5$s then array(select distinct a.capability from integration_access a
                                where a.tenant_id = i.tenant_id and a.integration_id = i.id and a.since_snapshot = %2$d
                                  and not exists (select from integration_access b where b.tenant_id = a.tenant_id
                                        and b.integration_id = a.integration_id and b.capability = a.capability
                                        and b.since_snapshot < %2$d and coalesce(b.until_snapshot, %2$d) >= %2$d)) end as gained,
                       case when %5$s then exists (select from integration_access a %3$s and a.since_snapshot = %2$d
                                and (b.capability is null or array_position(%1$s, a.reach) > array_position(%1$s, b.reach)
                                     or (b.fields <> '{}' and (a.fields = '{}' or not a.fields <@ b.fields)))) end as wider,
                       case when %5$s then exists (select from integration_access b %4$s and b.until_snapshot = %2$d
                                and (a.capability is null or array_position(%1$s, a.reach) < array_position(%1$s, b.reach)
                                     or (a.fields <> '{}' and (b.fields = '{}' or not b.fields <@ a.fields)))) end as narrower
                  from integration i
                  left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                                 and q.question = i.question
                  left join integration lead on lead.tenant_id = i.tenant_id and lead.id = i.part_of
                 where i.connection_id = ? and (i.gone_snapshot is null or i.gone_snapshot = %2$d)
                 order by i.name, i.id""".formatted(
                                REACH,
                                snapshot,
                                joined("b", "a", snapshot, "until"),
                                joined("a", "b", snapshot, "since"),
                                "i.changed_snapshot = %1$d and (i.first_snapshot < %1$d or i.gone_snapshot = %1$d)"
                                        .formatted(snapshot),
                                SENSITIVITY,
                                AttestedFacts.PREFIX,
                                IntegrationSeen.SUREST))
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
                IntegrationSeen.surest(row.getString("can_do")),
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
        return Optional.of(
                kind == IntegrationSeen.Kind.NEW
                        ? new IntegrationSeen.Change(
                                kind,
                                IntegrationSeen.surest(row.getString("can_do")).keySet(),
                                false,
                                false)
                        : new IntegrationSeen.Change(
                                kind,
                                capabilities(row, "gained"),
                                row.getBoolean("wider"),
                                row.getBoolean("narrower")));
    }

    private static Set<Capability> capabilities(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Capability::valueOf)
                .collect(Collectors.toSet());
    }
}
