package dev.remit.inventory.entry;

import dev.remit.inventory.Sighting;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where scans saw use cases at work. */
@Repository
public class Sightings {

    private final JdbcClient jdbc;

    Sightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(UseCaseId id, Sighting sighting) {
        jdbc.sql("""
                insert into use_case_sighting(tenant_id, integration_id, use_case_id, connection_id, connection_name, can_do, seen_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, integration_id) do update
                   set use_case_id = excluded.use_case_id, connection_id = excluded.connection_id,
                       connection_name = excluded.connection_name, can_do = excluded.can_do, seen_at = excluded.seen_at""")
                .param(sighting.integration())
                .param(id.value())
                .param(sighting.connection())
                .param(sighting.connectionName())
                .param(sighting.canDo().stream().map(Capability::name).sorted().toArray(String[]::new))
                .param(sighting.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update use_case u
                   set seen_at = (select max(s.seen_at) from use_case_sighting s where s.use_case_id = u.id),
                       can_do = array(select distinct c from use_case_sighting s, unnest(s.can_do) as c
                                       where s.use_case_id = u.id order by c)
                 where u.id = ?""").param(id.value()).update();
    }

    public Optional<UseCaseId> useCaseOf(UUID integration) {
        return jdbc.sql("select use_case_id from use_case_sighting where integration_id = ?")
                .param(integration)
                .query(UUID.class)
                .optional()
                .map(UseCaseId::new);
    }
}
