package dev.remit.policy.dryrun;

import dev.remit.identity.PersonId;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyVersion;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.UseCaseDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of dry runs and what they found. */
@Repository
class DryRunRows {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    DryRunRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<DryRun> find(PolicyVersion version) {
        return jdbc.sql("""
                select r.started_at, r.done, r.changed,
                       case when r.state = 'running' and r.alive_at < :silent then 'failed' else r.state end as state,
                       r.revision = coalesce((select revision from policy_revision), 0) as current
                  from policy_dry_run r where policy_id = :policy and number = :number""")
                .param("silent", now().minus(SILENCE))
                .param("policy", version.policy().value())
                .param("number", version.number())
                .query(DryRunRows::dryRun)
                .optional();
    }

    /** In place of an earlier one, whose findings go. */
    void start(PolicyVersion version, UUID attempt, long revision, PersonId by) {
        jdbc.sql("delete from policy_dry_run_change where policy_id = ? and number = ?")
                .params(version.policy().value(), version.number())
                .update();
        jdbc.sql("""
                insert into policy_dry_run(tenant_id, policy_id, number, attempt, state, revision, started_by, started_at,
                                           alive_at, done, changed)
                values (remit_tenant(), :policy, :number, :attempt, 'running', :revision, :by, :at, :at, 0, 0)
                on conflict (tenant_id, policy_id, number) do update set attempt = :attempt, state = 'running',
                  revision = :revision, started_by = :by, started_at = :at, alive_at = :at, finished_at = null, done = 0,
                  changed = 0""")
                .param("policy", version.policy().value())
                .param("number", version.number())
                .param("attempt", attempt)
                .param("revision", revision)
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    /** Whether the attempt is still the one that counts. */
    boolean progress(UUID attempt, int done, int changed) {
        return jdbc.sql("""
                        update policy_dry_run set done = done + ?, changed = changed + ?, alive_at = ?
                         where attempt = ? and state = 'running'""").params(done, changed, now(), attempt).update() > 0;
    }

    void end(UUID attempt, DryRun.State state) {
        jdbc.sql("update policy_dry_run set state = ?, finished_at = ? where attempt = ? and state = 'running'")
                .params(state.name().toLowerCase(Locale.ROOT), now(), attempt)
                .update();
    }

    void add(PolicyVersion version, DryRunChange change) {
        jdbc.sql("""
                insert into policy_dry_run_change(tenant_id, policy_id, number, use_case_id, action, name, before, after)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?::json, ?::json)""")
                .params(
                        version.policy().value(),
                        version.number(),
                        change.useCase().id(),
                        change.action().code(),
                        change.useCase().name(),
                        JSON.writeValueAsString(change.before()),
                        JSON.writeValueAsString(change.after()))
                .update();
    }

    /** By use case and action; the next page goes on behind the last. */
    List<DryRunChange> changes(PolicyVersion version, Optional<String> cursor, int limit) {
        String[] last = cursor.orElse("00000000-0000-0000-0000-000000000000~").split("~", 2);
        return jdbc.sql("""
                select use_case_id, action, name, before::text as before, after::text as after from policy_dry_run_change
                 where policy_id = ? and number = ? and (use_case_id, action) > (?, ?)
                 order by use_case_id, action limit ?""")
                .params(version.policy().value(), version.number(), UUID.fromString(last[0]), last[1], limit)
                .query((row, n) -> new DryRunChange(
                        new UseCaseDirectory.Named(row.getObject("use_case_id", UUID.class), row.getString("name")),
                        Action.find(row.getString("action")).orElseThrow(),
                        JSON.readValue(row.getString("before"), PolicyDecision.class),
                        JSON.readValue(row.getString("after"), PolicyDecision.class)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DryRun dryRun(ResultSet row, int n) throws SQLException {
        return new DryRun(
                DryRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("done"),
                row.getInt("changed"),
                row.getBoolean("current"));
    }
}
