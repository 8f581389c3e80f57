package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Queues a scan; false if one is active, or this run of the schedule was made already.
     *
     * @param by who asked
     * @param due the run of the schedule; empty if somebody asked
     * @param notBefore when its time comes
     */
    boolean queue(ScanId id, ConnectionId connection, Optional<PersonId> by, Optional<Instant> due, Instant notBefore) {
        return jdbc.sql("""
                insert into scan(tenant_id, id, connection_id, cause, requested_by, scheduled_for, state, queued_at, not_before)
                values (remit_tenant(), ?, ?, ?, ?, ?, 'queued', ?, ?) on conflict do nothing""")
                        .param(id.value())
                        .param(connection.value())
                        .param(due.isPresent() ? "schedule" : "person")
                        .param(by.map(PersonId::value).orElse(null))
                        .param(due.map(d -> d.atOffset(ZoneOffset.UTC)).orElse(null))
                        .param(now())
                        .param(notBefore.atOffset(ZoneOffset.UTC))
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

    /** A scan as one node holds it; whatever it does to the scan does nothing once the scan was taken away. */
    record Held(ScanId id, ConnectionId connection, String node) {}

    /** Takes a queued scan whose time has come for this node: of several nodes exactly one gets it. */
    Optional<Held> claim(ScanId id, String node) {
        return jdbc.sql("""
                update scan set state = 'running', node = ?, started_at = coalesce(started_at, ?), alive_at = ?, starts = starts + 1
                 where id = ? and state = 'queued' and not_before <= ? returning connection_id""")
                .params(node, now(), now(), id.value(), now())
                .query(UUID.class)
                .optional()
                .map(connection -> new Held(id, new ConnectionId(connection), node));
    }

    /**
     * Says that the node is alive and keeps the scan from everybody else until the transaction ends; hears whether the scan should
     * stop. Empty if it is not this node's any more: then nothing may be written.
     */
    Optional<Pulse> hold(Held scan) {
        return jdbc.sql("""
                update scan set alive_at = ? where id = ? and state = 'running' and node = ? returning cancel_reason""")
                .params(now(), scan.id().value(), scan.node())
                .query((row, n) -> new Pulse(Optional.ofNullable(row.getString(1))))
                .optional();
    }

    /** What a running scan hears at each sign of life. */
    record Pulse(Optional<String> cancel) {}

    /** Lets another node, or this one after its restart, go on with it from then on. */
    void giveBack(Held scan, Instant from) {
        jdbc.sql("""
                update scan set state = 'queued', node = null, not_before = ? where id = ? and state = 'running' and node = ?""")
                .params(from.atOffset(ZoneOffset.UTC), scan.id().value(), scan.node())
                .update();
    }

    /** Asks a scan to stop; a queued one is cancelled at once, with what it had read before it was given back. */
    Optional<ScanState> cancel(ScanId id, String reason) {
        Optional<ScanState> state = jdbc.sql("""
                update scan set cancel_reason = ?, message = case when state = 'queued' then ? end,
                       finished_at = case when state = 'queued' then ?::timestamptz end,
                       state = case when state = 'queued' then 'cancelled' else state end
                 where id = ? and state in ('queued', 'running') returning state""")
                .params(reason, reason, now(), id.value())
                .query(String.class)
                .optional()
                .map(ScanState::of);
        state.filter(s -> s == ScanState.CANCELLED).ifPresent(s -> jdbc.sql("delete from scan_page where scan_id = ?")
                .param(id.value())
                .update());
        return state;
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

    /** Scans nobody works on: due for a while, or running on a node that gave no sign of life. One that is ending is neither. */
    List<Orphan> orphans(OffsetDateTime dueBefore, OffsetDateTime aliveBefore) {
        return jdbc.sql("""
                select id, state from scan
                 where (state = 'queued' and greatest(queued_at, not_before) < ?) or (state = 'running' and alive_at < ?)
                   for update skip locked""")
                .params(dueBefore, aliveBefore)
                .query((row, n) ->
                        new Orphan(new ScanId(row.getObject("id", UUID.class)), ScanState.of(row.getString("state"))))
                .list();
    }

    /** A scan that its node left behind. */
    record Orphan(ScanId scan, ScanState state) {}

    /** Takes a silent scan away from its node; empty if the node spoke up, or another was first. */
    Optional<Left> takeFromSilent(ScanId id, OffsetDateTime aliveBefore, String node) {
        return jdbc.sql("""
                update scan set node = ?, alive_at = ?, deaths = deaths + 1
                 where id = ? and state = 'running' and alive_at < ? returning connection_id, deaths""")
                .params(node, now(), id.value(), aliveBefore)
                .query((row, n) -> new Left(
                        new Held(id, new ConnectionId(row.getObject("connection_id", UUID.class)), node),
                        row.getInt("deaths")))
                .optional();
    }

    /** A scan after its node died, and how many nodes died over it by now. */
    record Left(Held scan, int deaths) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
