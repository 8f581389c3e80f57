package dev.remit.inventory.entry;

import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.work.Sighting;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where scans see use cases at work. What a use case can do is what its sightings can, and no longer what they once could; when
 * it was last seen stays true after it is gone.
 */
@Repository
public class Sightings {

    private static final String SUREST_FIRST = "array['OBSERVED', 'EFFECTIVE', 'DECLARED', 'INFERRED', 'ATTESTED']";

    private final JdbcClient jdbc;

    Sightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The use case that the integration was seen for before, if that was another. */
    public Optional<UseCaseId> put(UseCaseId id, Sighting sighting) {
        Optional<UseCaseId> before = useCaseOf(sighting.integration()).filter(b -> !b.equals(id));
        jdbc.sql("""
                insert into use_case_sighting(tenant_id, integration_id, use_case_id, connection_id, connection_name, can_do, seen_at)
                values (remit_tenant(), ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (tenant_id, integration_id) do update
                   set use_case_id = excluded.use_case_id, connection_id = excluded.connection_id,
                       connection_name = excluded.connection_name, can_do = excluded.can_do, seen_at = excluded.seen_at""")
                .param(sighting.integration())
                .param(id.value())
                .param(sighting.connection())
                .param(sighting.connectionName())
                .param(JsonMapper.shared().writeValueAsString(sighting.canDo()))
                .param(sighting.at().atOffset(ZoneOffset.UTC))
                .update();
        sum(id);
        before.ifPresent(this::sum);
        return before;
    }

    /** The use case that the integration was seen for. */
    public Optional<UseCaseId> remove(UUID integration) {
        Optional<UseCaseId> removed = jdbc.sql(
                        "delete from use_case_sighting where integration_id = ? returning use_case_id")
                .param(integration)
                .query(UUID.class)
                .optional()
                .map(UseCaseId::new);
        removed.ifPresent(this::sum);
        return removed;
    }

    public Optional<UseCaseId> useCaseOf(UUID integration) {
        return jdbc.sql("select use_case_id from use_case_sighting where integration_id = ?")
                .param(integration)
                .query(UUID.class)
                .optional()
                .map(UseCaseId::new);
    }

    /** The integrations of a connection by which use cases are seen at work. */
    public List<UUID> at(UUID connection) {
        return jdbc.sql("select integration_id from use_case_sighting where connection_id = ? order by integration_id")
                .param(connection)
                .query(UUID.class)
                .list();
    }

    private void sum(UseCaseId id) {
        jdbc.sql("""
                update use_case u
                   set seen_at = coalesce((select max(s.seen_at) from use_case_sighting s where s.use_case_id = u.id), u.seen_at),
                       can_do = coalesce((select jsonb_object_agg(x.key, x.value) from (
                             select distinct on (can.key) can.key, can.value from use_case_sighting s, jsonb_each_text(s.can_do) as can
                              where s.use_case_id = u.id order by can.key, array_position(%s, can.value)) x), '{}')
                 where u.id = ?""".formatted(SUREST_FIRST)).param(id.value()).update();
    }

    public boolean any(UseCaseId id) {
        return jdbc.sql("select exists (select from use_case_sighting where use_case_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
