package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.scan.access.ChangesSince;
import dev.remit.scan.access.FactChange;
import dev.remit.scan.snapshot.Snapshots;
import dev.remit.shared.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads scans, their progress and coverage, and what they changed. */
@Service
@Transactional(readOnly = true)
public class ScanQueries {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final ScanRows rows;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    ScanQueries(ScanRows rows, Snapshots snapshots, JdbcClient jdbc) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** Scans of one connection or of all, newest first. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Page<Scan> list(Optional<ConnectionId> connection, Optional<String> cursor, int limit) {
        List<Scan> page = cursor.map(c -> c.split("~", 2))
                .map(c -> rows.page(connection, Instant.parse(c[0]), UUID.fromString(c[1]), limit + 1))
                .orElseGet(() -> rows.page(connection, LATEST, LAST, limit + 1));
        return Page.of(page, limit, s -> s.queuedAt() + "~" + s.id());
    }

    /** One scan with its progress; cheap enough to ask every second. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Optional<Scan> find(ScanId id) {
        return rows.find(id);
    }

    /** The latest scan of each of these connections that was scanned. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Map<ConnectionId, Scan> latest(Collection<ConnectionId> connections) {
        return rows.latest(connections).stream().collect(Collectors.toMap(Scan::connection, Function.identity()));
    }

    /** What a scan changed in the facts, compared with the snapshot before; nothing if it made no snapshot. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Page<FactChange> changes(ScanId id, Optional<String> cursor, int limit) {
        return rows.find(id)
                .filter(scan -> scan.snapshot().isPresent())
                .map(scan -> snapshots.changes(
                        scan.connection().value(),
                        scan.snapshot().getAsInt() - 1,
                        scan.snapshot().getAsInt(),
                        cursor.orElse(""),
                        limit + 1))
                .map(changes -> Page.of(changes, limit, c -> c.question() + " " + c.key()))
                .orElse(Page.empty());
    }

    /** What is known otherwise of AI than it was at a moment, in these connections or in all if none is named. */
    @PreAuthorize("hasAuthority('connection:read')")
    public ChangesSince changesSince(
            Instant moment, Set<ConnectionId> connections, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split(ChangesSince.Change.SEPARATOR, -1))
                .filter(parts -> parts.length == 3)
                .orElse(new String[] {"", "", ""});
        return new ChangesSince(
                snapshots.readings(moment, connections),
                Page.of(snapshots.since(moment, connections, after, limit + 1), limit, ChangesSince.Change::cursor));
    }

    /**
     * What is known by now about a question of a connection.
     *
     * @param coverage how the last scan that asked it ended
     * @param answeredAt when it was last answered in full
     * @param unknownSince since when it has not been answered; empty while it is
     */
    public record Known(
            Question question,
            Coverage coverage,
            Instant askedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> unknownSince) {}

    /** The coverage of a connection over all its scans, in the order of the questions. */
    @PreAuthorize("hasAuthority('connection:read')")
    public List<Known> coverage(ConnectionId connection) {
        return jdbc
                .sql("select * from connection_question where connection_id = ?")
                .param(connection.value())
                .query((row, n) -> new Known(
                        Question.valueOf(row.getString("question")),
                        new Coverage(Coverage.Status.valueOf(row.getString("status")), row.getString("detail")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("unknown_since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Known::question))
                .toList();
    }
}
