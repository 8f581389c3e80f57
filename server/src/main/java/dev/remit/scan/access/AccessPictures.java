package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws the picture by one query: a look into an index for each integration and capability, however many grants there are. */
final class AccessPictures {

    private static final String SHOWN = """
            with shown as materialized (
            select i.tenant_id, i.id, i.connection_id, c.name as system, coalesce(i.product, i.name) as ai, i.vendor is null as unrecognised,
                   coalesce((select k.status = 'ANSWERED' and k.detail = '' from connection_question k where k.tenant_id = i.tenant_id
                       and k.connection_id = i.connection_id and k.question = 'GRANTS'), false) as told
            """;

    private static final String GRANT = """
            from integration_access a where a.tenant_id = s.tenant_id and a.integration_id = s.id and a.until_snapshot is null""";

    private static final String DRAWN = """
            ), reach as (
              select s.ai, s.unrecognised, v.capability, s.connection_id, s.system
                from shown s cross join unnest(:verbs) as v(capability)
               cross join lateral (select %1$s and a.capability = v.capability and a.elsewhere = ''
                                      and (:anything or a.sensitivity = any(:sensitivities)) limit 1) as here
              union all
              select s.ai, s.unrecognised, e.capability, null, e.elsewhere
                from shown s
               cross join lateral (select distinct a.capability, a.elsewhere %1$s and a.elsewhere <> '' and a.capability = any(:verbs)
                                      and (:anything or a.sensitivity = any(:sensitivities))) as e
              union all
              select s.ai, s.unrecognised, null, s.connection_id, s.system
                from shown s where not s.told and not exists (select %1$s)
            ), ais as (
              select ai, bool_and(unrecognised) as unrecognised, row_number() over (order by count(*) desc, ai) as place
                from reach group by ai
            ), systems as (
              select connection_id, system, row_number() over (order by count(*) desc, system, connection_id) as place
                from reach group by connection_id, system
            )
            select case when a.place <= :most then a.ai end as ai, bool_and(a.unrecognised) as unrecognised, r.capability,
                   case when s.place <= :most then s.connection_id end as connection_id,
                   case when s.place <= :most then s.system end as system, count(*) as integrations,
                   (select count(*) from ais) as ais, (select count(*) from systems) as systems,
                   least(min(a.place), :most + 1) as row_place, least(min(s.place), :most + 1) as system_place
              from reach r join ais a on a.ai = r.ai
              join systems s on s.system = r.system and s.connection_id is not distinct from r.connection_id
             group by 1, 3, 4, 5
             order by row_place, system_place, r.capability
            """.formatted(GRANT);

    private AccessPictures() {}

    static AccessPicture read(JdbcClient jdbc, AccessFilter filter) {
        List<Drawn> rows = AccessWhere.of(filter)
                .ask(jdbc, SHOWN, DRAWN)
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
