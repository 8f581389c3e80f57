package dev.remit.reporting;

import dev.remit.identity.PersonId;
import dev.remit.scan.access.AccessFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The reports' rows. Every step from one state to the next names the state it comes from: two nodes never both take it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if the due run has its report already. */
    boolean insert(ReportId id, ReportSchedule.Plan plan, PersonId by, Optional<UUID> schedule, Optional<Instant> due) {
        return jdbc.sql("""
                        insert into report(tenant_id, id, kind, days, requested_by, schedule_id, due_at, state, requested_at)
                        values (remit_tenant(), :id, :kind, :days, :by, :schedule, :due, 'queued', :now)
                        on conflict do nothing""")
                        .param("id", id.value())
                        .param("kind", plan.kind().code())
                        .param("days", plan.days())
                        .param("by", by.value())
                        .param("schedule", schedule.orElse(null), java.sql.Types.OTHER)
                        .param(
                                "due",
                                due.map(d -> d.atOffset(ZoneOffset.UTC)).orElse(null),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", now())
                        .update()
                == 1;
    }

    int active() {
        return jdbc.sql("select count(*) from report where state in ('queued', 'rendering')")
                .query(Integer.class)
                .single();
    }

    Optional<IssuedReport> find(ReportId id) {
        return jdbc.sql("select * from report where id = ?")
                .param(id.value())
                .query(ReportRows::report)
                .optional();
    }

    List<IssuedReport> page(Instant before, UUID beforeId, int limit) {
        return jdbc.sql("""
                select * from report where (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?""")
                .params(before.atOffset(ZoneOffset.UTC), beforeId, limit)
                .query(ReportRows::report)
                .list();
    }

    /** Takes a waiting report for this node; empty if it is not waiting any more. */
    Optional<IssuedReport> claim(ReportId id, String node) {
        return jdbc.sql("""
                update report set state = 'rendering', node = :node, started_at = :now, alive_at = :now, progress = 0,
                       attempts = attempts + 1
                 where id = :id and state = 'queued' returning *""")
                .param("node", node)
                .param("now", now())
                .param("id", id.value())
                .query(ReportRows::report)
                .optional();
    }

    /** Says how far it is; false once it is not this node's to render any more. */
    boolean progress(ReportId id, String node, int percent) {
        return jdbc.sql("""
                        update report set progress = greatest(progress, :percent), alive_at = :now
                         where id = :id and node = :node and state = 'rendering'""")
                        .param("percent", percent)
                        .param("now", now())
                        .param("id", id.value())
                        .param("node", node)
                        .update()
                == 1;
    }

    boolean ready(ReportId id, String node, IssuedReport.Document document, byte[] bytes) {
        int updated = jdbc.sql("""
                update report set state = 'ready', progress = 100, finished_at = :now, file_name = :name, size = :size,
                       sha256 = :sha256, keep_until = :keep
                 where id = :id and node = :node and state = 'rendering'""")
                .param("now", now())
                .param("name", document.fileName())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("keep", document.keptUntil().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("node", node)
                .update();
        if (updated == 1) {
            jdbc.sql("insert into report_document(tenant_id, report_id, bytes) values (remit_tenant(), ?, ?)")
                    .params(id.value(), bytes)
                    .update();
        }
        return updated == 1;
    }

    /** False if it is not this node's to render any more. */
    boolean failed(ReportId id, String node, String reason) {
        return jdbc.sql("""
                        update report set state = 'failed', failure = :reason, finished_at = :now
                         where id = :id and node = :node and state = 'rendering'""")
                        .param("reason", reason)
                        .param("now", now())
                        .param("id", id.value())
                        .param("node", node)
                        .update()
                == 1;
    }

    boolean cancel(ReportId id) {
        return jdbc.sql("""
                        update report set state = 'cancelled', finished_at = :now
                         where id = :id and state in ('queued', 'rendering')""").param("now", now()).param("id", id.value()).update() == 1;
    }

    /** Queues a report that failed once more, for whoever asks now; false if it did not fail. */
    boolean again(ReportId id, PersonId by) {
        return jdbc.sql("""
                        update report set state = 'queued', requested_by = ?, requested_at = ?, failure = null, finished_at = null,
                               started_at = null, progress = 0, attempts = 0, node = null
                         where id = ? and state = 'failed'""").params(by.value(), now(), id.value()).update() == 1;
    }

    /** Lets another node, or this one after its restart, render it from the beginning. */
    void requeue(ReportId id, String node) {
        jdbc.sql("update report set state = 'queued' where id = ? and node = ? and state = 'rendering'")
                .params(id.value(), node)
                .update();
    }

    /** A report that nobody renders although it is not finished. */
    record Orphan(ReportId id, ReportState state, int attempts, Optional<String> node) {}

    List<Orphan> orphans(Duration waiting, Duration silent) {
        return jdbc.sql("""
                select id, state, attempts, node from report
                 where (state = 'queued' and requested_at < ?) or (state = 'rendering' and alive_at < ?)
                 order by requested_at""")
                .params(now().minus(waiting), now().minus(silent))
                .query((row, n) -> new Orphan(
                        new ReportId(row.getObject("id", UUID.class)),
                        ReportState.of(row.getString("state")),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("node"))))
                .list();
    }

    Optional<byte[]> bytes(ReportId id) {
        return jdbc.sql("select bytes from report_document where report_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    /** Removes the documents whose time is over; their rows and hashes stay. */
    List<ReportId> removeExpired() {
        List<ReportId> expired = jdbc.sql(
                        "update report set state = 'removed' where state = 'ready' and keep_until < ? returning id")
                .param(now())
                .query((row, n) -> new ReportId(row.getObject("id", UUID.class)))
                .list();
        jdbc.sql("delete from report_document where report_id = any(?)")
                .param(expired.stream().map(ReportId::value).toArray(UUID[]::new))
                .update();
        return expired;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static IssuedReport report(ResultSet row, int n) throws SQLException {
        return new IssuedReport(
                new ReportId(row.getObject("id", UUID.class)),
                ReportKind.of(row.getString("kind")),
                row.getInt("days"),
                filter(row.getString("filter")),
                new IssuedReport.Request(
                        new PersonId(row.getObject("requested_by", UUID.class)),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        instant(row, "due_at")),
                new IssuedReport.Progress(
                        ReportState.of(row.getString("state")),
                        row.getInt("progress"),
                        instant(row, "finished_at"),
                        Optional.ofNullable(row.getString("failure"))),
                document(row));
    }

    /** What the report is to be narrowed down to. */
    void narrow(ReportId id, AccessFilter filter) {
        jdbc.sql("update report set filter = cast(? as jsonb) where id = ?")
                .params(JsonMapper.shared().writeValueAsString(filter), id.value())
                .update();
    }

    private static AccessFilter filter(@Nullable String json) {
        return json == null ? AccessFilter.none() : JsonMapper.shared().readValue(json, AccessFilter.class);
    }

    private static Optional<IssuedReport.Document> document(ResultSet row) throws SQLException {
        return row.getString("sha256") == null
                ? Optional.empty()
                : Optional.of(new IssuedReport.Document(
                        row.getString("file_name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        instant(row, "keep_until").orElseThrow()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
