package dev.remit.rollout;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of rollouts. */
@Repository
class RolloutRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<RolloutStep>> STEPS = new TypeReference<>() {};
    private static final String SELECT =
            "select use_case_id, steps::text as steps, at, held, moved_by, moved_at from rollout";

    private final JdbcClient jdbc;
    private final Clock clock;

    RolloutRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Rollout> find(UseCaseId id) {
        return jdbc.sql(SELECT + " where use_case_id = ?")
                .param(id.value())
                .query((row, n) -> rollout(row))
                .optional();
    }

    Optional<Rollout> lock(UseCaseId id) {
        return jdbc.sql(SELECT + " where use_case_id = ? for update")
                .param(id.value())
                .query((row, n) -> rollout(row))
                .optional();
    }

    Map<UUID, Rollout> of(Collection<UUID> useCases) {
        Map<UUID, Rollout> all = new LinkedHashMap<>();
        jdbc.sql(SELECT + " where use_case_id = any(?)")
                .param(useCases.toArray(UUID[]::new))
                .query(row -> {
                    all.put(row.getObject("use_case_id", UUID.class), rollout(row));
                });
        return all;
    }

    void plan(UseCaseId id, List<RolloutStep> steps, PersonId by) {
        jdbc.sql("""
                insert into rollout(tenant_id, use_case_id, steps, at, held, moved_by, moved_at)
                values (remit_tenant(), ?, ?::json, 0, false, ?, ?)
                on conflict (tenant_id, use_case_id) do update
                   set steps = excluded.steps, moved_by = excluded.moved_by, moved_at = excluded.moved_at""")
                .params(id.value(), JSON.writeValueAsString(steps), by.value(), now())
                .update();
    }

    void move(UseCaseId id, int at, boolean held, PersonId by) {
        jdbc.sql("update rollout set at = ?, held = ?, moved_by = ?, moved_at = ? where use_case_id = ?")
                .params(at, held, by.value(), now(), id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Rollout rollout(ResultSet row) throws SQLException {
        return new Rollout(
                JSON.readValue(row.getString("steps"), STEPS),
                row.getInt("at"),
                row.getBoolean("held"),
                new PersonId(row.getObject("moved_by", UUID.class)),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
