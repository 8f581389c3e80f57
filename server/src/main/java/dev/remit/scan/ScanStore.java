package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of scans. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScanStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Queues a scan; false if one is active, or this run of the schedule was made already. */
    boolean queue(ScanId id, ConnectionId connection, Optional<PersonId> by, @Nullable OffsetDateTime scheduledFor) {
        return jdbc.sql("""
                insert into scan(tenant_id, id, connection_id, cause, requested_by, scheduled_for, state, queued_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, 'queued', ?) on conflict do nothing""")
                        .param(id.value())
                        .param(connection.value())
                        .param(scheduledFor == null ? "person" : "schedule")
                        .param(by.map(PersonId::value).orElse(null))
                        .param(scheduledFor)
                        .param(now())
                        .update()
                > 0;
    }

    Optional<ConnectionId> connection(ScanId id) {
        return jdbc.sql("select connection_id from scan where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(ConnectionId::new);
    }

    /** Takes a queued scan for this node: of several nodes exactly one gets it. */
    Optional<ConnectionId> claim(ScanId id, String node) {
        return jdbc.sql("""
                update scan set state = 'running', node = ?, started_at = ?, alive_at = ?
                 where id = ? and state = 'queued' returning connection_id""")
                .params(node, now(), now(), id.value())
                .query(UUID.class)
                .optional()
                .map(ConnectionId::new);
    }

    void ask(ScanId id, Collection<Question> questions, Map<Question, String> notExposed) {
        for (Question question : questions) {
            jdbc.sql("insert into scan_question(tenant_id, scan_id, question) values (remit_tenant(), ?, ?)"
                            + " on conflict do nothing")
                    .params(id.value(), question.name())
                    .update();
        }
        notExposed.forEach((question, why) -> {
            jdbc.sql("insert into scan_question(tenant_id, scan_id, question) values (remit_tenant(), ?, ?)"
                            + " on conflict do nothing")
                    .params(id.value(), question.name())
                    .update();
            answer(id, question, Coverage.notExposed(why));
        });
    }

    void progress(ScanId id, Question question, long done, OptionalLong total) {
        jdbc.sql("update scan_question set done = ?, total = ? where scan_id = ? and question = ?")
                .param(done)
                .param(total.isPresent() ? total.getAsLong() : null)
                .param(id.value())
                .param(question.name())
                .update();
    }

    void position(ScanId id, Question question, String position) {
        jdbc.sql("update scan_question set position = ? where scan_id = ? and question = ?")
                .params(position, id.value(), question.name())
                .update();
    }

    void answer(ScanId id, Question question, Coverage coverage) {
        jdbc.sql("update scan_question set status = ?, detail = ? where scan_id = ? and question = ?")
                .params(coverage.status().name(), coverage.detail(), id.value(), question.name())
                .update();
    }

    /** Ends every question that is still open. */
    void answerOpen(ScanId id, Coverage coverage) {
        jdbc.sql("update scan_question set status = ?, detail = ? where scan_id = ? and status is null")
                .params(coverage.status().name(), coverage.detail(), id.value())
                .update();
    }

    /** How the questions ended that have ended. */
    Map<Question, Coverage.Status> statuses(ScanId id) {
        return jdbc
                .sql("select question, status from scan_question where scan_id = ? and status is not null")
                .param(id.value())
                .query((row, n) -> Map.entry(
                        Question.valueOf(row.getString("question")), Coverage.Status.valueOf(row.getString("status"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Says that the node is alive, and hears whether the scan should stop; empty if it is not this node's any more. */
    Optional<Pulse> alive(ScanId id, String node) {
        return jdbc.sql("""
                update scan set alive_at = ? where id = ? and state = 'running' and node = ? returning cancel_reason""")
                .params(now(), id.value(), node)
                .query((row, n) -> new Pulse(Optional.ofNullable(row.getString(1))))
                .optional();
    }

    /** What a running scan hears at each sign of life. */
    record Pulse(Optional<String> cancel) {}

    /** Asks a scan to stop; a queued one is cancelled at once. */
    Optional<ScanState> cancel(ScanId id, String reason) {
        return jdbc.sql("""
                update scan set cancel_reason = ?, message = case when state = 'queued' then ? end,
                       finished_at = case when state = 'queued' then ?::timestamptz end,
                       state = case when state = 'queued' then 'cancelled' else state end
                 where id = ? and state in ('queued', 'running') returning state""")
                .params(reason, reason, now(), id.value())
                .query(String.class)
                .optional()
                .map(ScanState::of);
    }

    void end(ScanId id, ScanState state, Optional<String> failure, Optional<String> message) {
        jdbc.sql("""
                update scan set state = ?, finished_at = ?, failure = ?, message = ? where id = ?""")
                .param(state.code())
                .param(now())
                .param(failure.orElse(null))
                .param(message.orElse(null))
                .param(id.value())
                .update();
    }

    void snapshot(ScanId id, int snapshot, String catalogue, Scan.Drift drift) {
        jdbc.sql("""
                update scan set snapshot = ?, catalogue = ?, seen = ?, appeared = ?, altered = ?, vanished = ? where id = ?""")
                .params(
                        snapshot,
                        catalogue,
                        drift.integrations(),
                        drift.appeared(),
                        drift.altered(),
                        drift.vanished(),
                        id.value())
                .update();
    }

    /** Carries how the questions ended over to what is known about the connection. */
    void remember(ScanId id, ConnectionId connection) {
        jdbc.sql("""
                insert into connection_question as k (tenant_id, connection_id, question, status, detail, asked_at, answered_at, unknown_since)
                select tenant_id, ?, question, status, detail, ?, case when status = 'ANSWERED' then ?::timestamptz end,
                       case when status not in ('ANSWERED', 'PARTIAL') then ?::timestamptz end
                  from scan_question where scan_id = ? and status is not null
                on conflict (tenant_id, connection_id, question) do update set
                    status = excluded.status, detail = excluded.detail, asked_at = excluded.asked_at,
                    answered_at = coalesce(excluded.answered_at, k.answered_at),
                    unknown_since = case when excluded.unknown_since is null then null
                                         else coalesce(k.unknown_since, excluded.unknown_since) end""")
                .params(connection.value(), now(), now(), now(), id.value())
                .update();
    }

    /** Ids of scans nobody works on: queued for a while, or running on a node that gave no sign of life. */
    List<Orphan> orphans(OffsetDateTime queuedBefore, OffsetDateTime aliveBefore) {
        return jdbc.sql("""
                select id, connection_id, state from scan
                 where (state = 'queued' and queued_at < ?) or (state = 'running' and alive_at < ?)""")
                .params(queuedBefore, aliveBefore)
                .query((row, n) -> new Orphan(
                        new ScanId(row.getObject("id", UUID.class)),
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        ScanState.of(row.getString("state"))))
                .list();
    }

    /** A scan that its node left behind. */
    record Orphan(ScanId scan, ConnectionId connection, ScanState state) {}

    /** Takes a silent scan away from its node; false if it spoke up, or another node was first. */
    boolean takeFromNode(ScanId id, OffsetDateTime aliveBefore) {
        return jdbc.sql(
                                "update scan set node = null where id = ? and state = 'running' and alive_at < ? and node is not null")
                        .params(id.value(), aliveBefore)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
