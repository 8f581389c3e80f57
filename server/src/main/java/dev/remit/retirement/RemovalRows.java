package dev.remit.retirement;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.retirement.AccessRemoval.Said;
import dev.remit.risk.Coded;
import dev.remit.scan.ScanId;
import dev.remit.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accesses of retired use cases, and what there is to be seen of them. */
@Repository
class RemovalRows {

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Clock clock;

    RemovalRows(JdbcClient jdbc, Tenants tenants, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.of(tenants.find().orElseThrow().zone()));
    }

    /** An access, whose it is, and what there is to be seen of it. */
    record Looked(UseCaseId useCase, AccessRemoval access, Seen seen) {}

    /** How one access stands from now on. */
    record Change(UseCaseId useCase, AccessRemoval.Key key, Standing standing, Seen seen) {}

    int open(UseCaseId useCase) {
        return jdbc.sql(AccessSql.OPEN)
                .param("useCase", useCase.value())
                .param("today", today())
                .update();
    }

    List<Looked> look(Collection<UseCaseId> useCases) {
        return jdbc.sql(AccessSql.SEEN)
                .param("useCases", useCases.stream().map(UseCaseId::value).toArray(UUID[]::new))
                .param("today", today())
                .query((row, n) ->
                        new Looked(new UseCaseId(row.getObject("use_case_id", UUID.class)), access(row), seen(row)))
                .list();
    }

    /** All of them in one statement. */
    void keep(List<Change> changes) {
        jdbc.sql("""
                update access_removal r
                   set standing = v.standing, doubt = v.doubt, seen_at = v.seen_at::timestamptz, scan_id = v.scan_id
                  from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                       as v(use_case_id, kind, subject_id, standing, doubt, seen_at, scan_id)
                 where r.use_case_id = v.use_case_id and r.kind = v.kind and r.subject_id = v.subject_id""")
                .param(column(changes, c -> c.useCase().value(), UUID[]::new))
                .param(column(changes, c -> c.key().kind().code(), String[]::new))
                .param(column(changes, c -> c.key().subject(), UUID[]::new))
                .param(column(changes, c -> c.standing().code(), String[]::new))
                .param(column(changes, c -> doubt(c), String[]::new))
                .param(column(changes, c -> c.seen().at().map(Instant::toString).orElse(null), String[]::new))
                .param(column(changes, c -> c.seen().scan().orElse(null), UUID[]::new))
                .update();
    }

    private static @Nullable String doubt(Change change) {
        return change.standing() == Standing.UNKNOWN
                ? change.seen().doubt().orElse(Doubt.NOT_SCANNED).code()
                : null;
    }

    private static <T> @Nullable T[] column(
            List<Change> changes, Function<Change, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return changes.stream().map(value).toArray(array);
    }

    Optional<AccessRemoval> find(UseCaseId useCase, AccessRemoval.Key key) {
        return jdbc.sql("select * from access_removal where use_case_id = ? and kind = ? and subject_id = ?")
                .params(useCase.value(), key.kind().code(), key.subject())
                .query((row, n) -> access(row))
                .optional();
    }

    /** What is left first, then by kind and name; behind the one named. */
    List<AccessRemoval> page(UseCaseId useCase, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 3)).orElse(new String[] {"", "", ""});
        return jdbc.sql("""
                select * from access_removal
                 where use_case_id = ? and (kind collate "C", name collate "C", subject_id::text collate "C") > (?, ?, ?)
                 order by kind collate "C", name collate "C", subject_id::text collate "C" limit ?""")
                .params(useCase.value(), after[0], after[1], after[2], limit)
                .query((row, n) -> access(row))
                .list();
    }

    void say(UseCaseId useCase, AccessRemoval.Key key, PersonId by, String why) {
        jdbc.sql("""
                update access_removal set standing = 'attested', doubt = null, said_by = ?, said_at = ?, said = ?
                 where use_case_id = ? and kind = ? and subject_id = ?""")
                .params(
                        by.value(),
                        atUtc(now()),
                        why,
                        useCase.value(),
                        key.kind().code(),
                        key.subject())
                .update();
    }

    void takeBack(UseCaseId useCase, AccessRemoval.Key key) {
        jdbc.sql("""
                update access_removal set standing = 'unknown', doubt = 'not-scanned', said_by = null, said_at = null, said = null
                 where use_case_id = ? and kind = ? and subject_id = ?""").params(useCase.value(), key.kind().code(), key.subject()).update();
    }

    private static AccessRemoval access(ResultSet row) throws SQLException {
        return new AccessRemoval(
                new AccessRemoval.Key(
                        Coded.of(RemovalKind.class, row.getString("kind")), row.getObject("subject_id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getObject("connection_id", UUID.class)).map(ConnectionId::new),
                row.getString("place"),
                row.getString("account"),
                Arrays.stream((String[]) row.getArray("can").getArray())
                        .map(Capability::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new AccessRemoval.State(
                        Coded.of(Standing.class, row.getString("standing")),
                        Optional.ofNullable(row.getString("doubt")).map(code -> Coded.of(Doubt.class, code)),
                        instant(row, "seen_at"),
                        Optional.ofNullable(row.getObject("scan_id", UUID.class))
                                .map(ScanId::new),
                        said(row)),
                Optional.empty());
    }

    private static Optional<Said> said(ResultSet row) throws SQLException {
        Optional<UUID> by = Optional.ofNullable(row.getObject("said_by", UUID.class));
        if (by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Said(new PersonId(by.get()), instant(row, "said_at").orElseThrow(), row.getString("said")));
    }

    private static Seen seen(ResultSet row) throws SQLException {
        Standing standing = Coded.of(Standing.class, row.getString("seen"));
        return new Seen(
                standing,
                Optional.ofNullable(row.getString("why"))
                        .filter(code -> standing == Standing.UNKNOWN)
                        .map(code -> Coded.of(Doubt.class, code)),
                instant(row, "looked_at"),
                Optional.ofNullable(row.getObject("by_scan", UUID.class)));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
