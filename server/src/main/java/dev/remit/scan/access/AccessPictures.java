package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.key.SystemHosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws the picture by one query, of what the last scans summed up: some rows for each integration, however many grants there are. */
final class AccessPictures {

    private static final String SHOWN = """
            with shown as materialized (
            select i.tenant_id, i.id, i.connection_id, c.name as system, coalesce(i.product, i.name) as ai, i.vendor is null as unrecognised,
                   i.connection_id in (select k.connection_id from connection_question k
                                        where k.question = 'GRANTS' and k.status = 'ANSWERED' and k.detail = '') as told
            """;

    private static final String DRAWN = """
            ), reaches as materialized (
              select s.id, s.ai, s.unrecognised, r.capability, r.elsewhere, p.connection_id
                from shown s join integration p on p.tenant_id = s.tenant_id and coalesce(p.part_of, p.id) = s.id
                join integration_reach r on r.tenant_id = p.tenant_id and r.integration_id = p.id
               where r.capability = any(:verbs) and (:anything or r.sensitivities && cast(:sensitivities as text[]))
            ), leads as materialized (%s
            ), reach as materialized (
              select ai, bool_and(unrecognised) as unrecognised, capability, connection_id, system, count(distinct id) as integrations
                from (select r.id, r.ai, r.unrecognised, r.capability, case when r.elsewhere = '' then c.id else l.connection_id end,
                             case when r.elsewhere = '' then c.name else coalesce(l.system, r.elsewhere) end
                        from reaches r join connection c on c.id = r.connection_id
                        left join leads l on l.host = r.elsewhere and (l.alone or exists (select from integration q
                                            where q.part_of = r.id and q.connection_id = l.connection_id))
                      union all
                      select s.id, s.ai, s.unrecognised, null, s.connection_id, s.system
                        from shown s where not s.told and not exists (select from integration p
                                            join integration_reach r on r.tenant_id = p.tenant_id and r.integration_id = p.id
                                           where p.tenant_id = s.tenant_id and (p.id = s.id or p.part_of = s.id)))
                     as each(id, ai, unrecognised, capability, connection_id, system)
               group by ai, capability, connection_id, system
            ), ais as (
              select ai, bool_and(unrecognised) as unrecognised, row_number() over (order by sum(integrations) desc, ai) as place
                from reach group by ai
            ), systems as (
              select connection_id, system, row_number() over (order by sum(integrations) desc, system, connection_id) as place
                from reach group by connection_id, system
            )
            select case when a.place <= :most then a.ai end as ai, bool_and(a.unrecognised) as unrecognised, r.capability,
                   case when s.place <= :most then s.connection_id end as connection_id,
                   case when s.place <= :most then s.system end as system, sum(r.integrations) as integrations,
                   (select count(*) from ais) as ais, (select count(*) from systems) as systems,
                   least(min(a.place), :most + 1) as row_place, least(min(s.place), :most + 1) as system_place
              from reach r join ais a on a.ai = r.ai
              join systems s on s.system = r.system and s.connection_id is not distinct from r.connection_id
             group by 1, 3, 4, 5
             order by row_place, system_place, r.capability
            """.formatted(SystemHosts.LEADING);

    private AccessPictures() {}

    static AccessPicture read(JdbcClient jdbc, SystemHosts hosts, AccessFilter filter) {
        List<Drawn> rows = AccessWhere.of(filter)
                .ask(jdbc, hosts, SHOWN, DRAWN)
                .param("verbs", verbs(filter.can()))
                .param("anything", filter.sensitivities().isEmpty())
                .param(
                        "sensitivities",
                        filter.sensitivities().stream()
                                .map(Grant.Sensitivity::name)
                                .toArray(String[]::new))
                .param("most", AccessPicture.MOST)
                .query((row, n) -> new Drawn(flow(row), row.getInt("ais"), row.getInt("systems")))
                .list();
        return rows.isEmpty()
                ? new AccessPicture(List.of(), 0, 0)
                : new AccessPicture(
                        rows.stream().map(Drawn::flow).toList(),
                        rows.getFirst().ais(),
                        rows.getFirst().systems());
    }

    /** A flow, and in each row how much there is in all. */
    private record Drawn(AccessPicture.Flow flow, int ais, int systems) {}

    private static String[] verbs(Set<Capability> wanted) {
        return (wanted.isEmpty() ? Set.of(Capability.values()) : wanted)
                .stream().map(Capability::name).toArray(String[]::new);
    }

    private static AccessPicture.Flow flow(ResultSet row) throws SQLException {
        boolean recognised = !row.getBoolean("unrecognised");
        Optional<ConnectionId> connection =
                Optional.ofNullable(row.getObject("connection_id", UUID.class)).map(ConnectionId::new);
        return new AccessPicture.Flow(
                AccessRows.text(row, "ai").map(name -> new AccessPicture.Ai(name, recognised)),
                AccessRows.text(row, "capability").map(Capability::valueOf),
                AccessRows.text(row, "system").map(name -> new AccessPicture.Target(name, connection)),
                row.getInt("integrations"));
    }
}
