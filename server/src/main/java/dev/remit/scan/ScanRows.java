package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of scans, each with its questions, in one query. */
@Repository
class ScanRows {

    /** What is expected of a scan that runs is what the last one took for the same; an interrupted one is no measure. */
    private static final String SELECT = """
            select s.*, c.name as connection_name,
                   case when s.state = 'queued' and s.not_before > s.queued_at then s.not_before end as waits_until,
                   (select jsonb_agg(jsonb_build_object('question', q.question, 'status', q.status, 'detail', q.detail,
                                                        'done', q.done, 'total', q.total, 'expected', e.answered_after_ms))
                      from scan_question q
                      left join scan_question e on e.tenant_id = q.tenant_id and e.scan_id = last.id and e.question = q.question
                            and e.status in ('ANSWERED', 'PARTIAL') and (e.read_from is null) = (q.read_from is null)
                     where q.tenant_id = s.tenant_id and q.scan_id = s.id) as questions
              from scan s join connection c on c.tenant_id = s.tenant_id and c.id = s.connection_id
              left join lateral (select l.id from scan l
                     where s.state = 'running' and s.starts = 1 and l.tenant_id = s.tenant_id
                       and l.connection_id = s.connection_id and l.starts = 1 and l.state in ('finished', 'partial')
                     order by l.queued_at desc, l.id desc limit 1) last on true
            """;

    private final JdbcClient jdbc;

    ScanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Scan> find(ScanId id) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(id.value())
                .query(ScanRows::scan)
                .optional();
    }

    List<Scan> page(Optional<ConnectionId> connection, Instant before, UUID beforeId, int limit) {
        return jdbc.sql(SELECT + " where (?::uuid is null or s.connection_id = ?) and (s.queued_at, s.id) < (?, ?)"
                        + " order by s.queued_at desc, s.id desc limit ?")
                .param(connection.map(ConnectionId::value).orElse(null))
                .param(connection.map(ConnectionId::value).orElse(null))
                .param(before.atOffset(ZoneOffset.UTC))
                .param(beforeId)
                .param(limit)
                .query(ScanRows::scan)
                .list();
    }

    /** The latest scan of each. */
    List<Scan> latest(Collection<ConnectionId> connections) {
        UUID[] values = connections.stream().map(ConnectionId::value).toArray(UUID[]::new);
        return jdbc.sql(SELECT + """
                 where s.id in (select distinct on (l.connection_id) l.id from scan l where l.connection_id = any(?)
                                 order by l.connection_id, l.queued_at desc, l.id desc)""").param(values).query(ScanRows::scan).list();
    }

    /** Why the first of the questions was not answered. */
    Optional<String> firstGap(ScanId scan) {
        return find(scan).stream()
                .flatMap(s -> s.questions().stream())
                .flatMap(q -> q.coverage().stream())
                .filter(c -> c.status() != Coverage.Status.ANSWERED && c.status() != Coverage.Status.NOT_EXPOSED)
                .map(Coverage::detail)
                .findFirst();
    }

    String connector(ConnectionId connection) {
        return jdbc.sql("select connector from connection where id = ?")
                .param(connection.value())
                .query(String.class)
                .single();
    }

    private static Scan scan(ResultSet row, int n) throws SQLException {
        int snapshot = row.getInt("snapshot");
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                Optional.ofNullable(row.getObject("requested_by", UUID.class)).map(PersonId::new),
                ScanState.of(row.getString("state")),
                instant(row, "queued_at").orElseThrow(),
                instant(row, "waits_until"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                Optional.ofNullable(row.getString("message")),
                Optional.ofNullable(row.getString("cancel_reason")),
                snapshot == 0 ? OptionalInt.empty() : OptionalInt.of(snapshot),
                snapshot == 0 ? Optional.empty() : Optional.of(drift(row)),
                questions(row.getString("questions")));
    }

    private static Scan.Drift drift(ResultSet row) throws SQLException {
        return new Scan.Drift(
                row.getInt("seen"), row.getInt("appeared"), row.getInt("altered"), row.getInt("vanished"));
    }

    private static List<ScanQuestion> questions(@org.jspecify.annotations.Nullable String json) {
        if (json == null) {
            return List.of();
        }
        return JsonMapper.shared()
                .readTree(json)
                .valueStream()
                .map(ScanRows::question)
                .sorted(Comparator.comparing(ScanQuestion::question))
                .toList();
    }

    private static ScanQuestion question(JsonNode node) {
        Optional<Coverage> coverage = node.hasNonNull("status")
                ? Optional.of(new Coverage(
                        Coverage.Status.valueOf(node.path("status").asString()),
                        node.path("detail").asString("")))
                : Optional.empty();
        return new ScanQuestion(
                Question.valueOf(node.path("question").asString()),
                coverage,
                node.path("done").asLong(),
                node.hasNonNull("total") ? OptionalLong.of(node.path("total").asLong()) : OptionalLong.empty(),
                node.hasNonNull("expected")
                        ? Optional.of(Duration.ofMillis(node.path("expected").asLong()))
                        : Optional.empty());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
