package dev.remit.findings;

import dev.remit.findings.raising.Deadlines;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads findings. */
@Service
@Transactional(readOnly = true)
public class FindingQueries {

    /** Counting stops here: beyond it a list says "more than". */
    public static final int COUNT_CAP = 10_000;

    private static final int MOST_GRAVE = 10;
    private static final String MAY = "hasAuthority('finding:read')";

    static final String ORDER =
            " and (f.urgency, f.due_on, f.number) > (:urgency, :due, :number) order by f.urgency, f.due_on, f.number limit :limit";

    /** All figures of what is unresolved, in one reading of it. */
    private static final String SUMMARY = "select count(*) as unresolved,"
            + " count(*) filter (where f.due_on < :today) as overdue, count(*) filter (where f.owner_id is null) as nobodys, "
            + Arrays.stream(Severity.values())
                    .map(s -> "count(*) filter (where f.severity = " + s.rank() + ") as severity_" + column(s))
                    .collect(Collectors.joining(", "))
            + Arrays.stream(FindingFilter.Age.values())
                    .map(a -> ", count(*) filter (where f.raised_at > :since_" + a.to() + " and f.raised_at <= :since_"
                            + a.from() + ") as age_" + column(a))
                    .collect(Collectors.joining())
            + " from finding f where f.state <> 'closed' and f.state in ('open', 'in-progress')";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock clock;

    FindingQueries(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The worst first, then the most urgent. */
    @PreAuthorize(MAY)
    public Page<Finding> list(FindingFilter filter, Optional<String> cursor, int limit) {
        String[] from = cursor.orElse("-9~0001-01-01~0").split("~", 3);
        LocalDate today = deadlines.today();
        FindingSql sql = FindingSql.of(filter, clock.instant(), today);
        List<Finding> rows = jdbc.sql("select f.* from finding f where " + sql.where() + ORDER)
                .params(sql.params())
                .param("urgency", Integer.parseInt(from[0]))
                .param("due", LocalDate.parse(from[1]))
                .param("number", Long.parseLong(from[2]))
                .param("limit", limit + 1)
                .query((row, n) -> FindingRows.finding(row, today))
                .list();
        return Page.of(
                rows,
                limit,
                f -> -f.severity().rank() + "~" + f.dueOn() + "~" + f.key().substring(2));
    }

    /** How many the filter lets through; empty if more than {@link #COUNT_CAP}. */
    @PreAuthorize(MAY)
    public OptionalLong count(FindingFilter filter) {
        FindingSql sql = FindingSql.of(filter, clock.instant(), deadlines.today());
        long found = jdbc.sql(
                        "select count(*) from (select from finding f where " + sql.where() + " limit :limit) found")
                .params(sql.params())
                .param("limit", COUNT_CAP + 1)
                .query(Long.class)
                .single();
        return found > COUNT_CAP ? OptionalLong.empty() : OptionalLong.of(found);
    }

    @PreAuthorize("hasAnyAuthority('finding:read', 'use-case:request')")
    public Optional<Finding> find(FindingId id) {
        LocalDate today = deadlines.today();
        return jdbc.sql("select f.* from finding f where f.id = ?")
                .param(id.value())
                .query((row, n) -> FindingRows.finding(row, today))
                .optional();
    }

    /** By its key, for example {@code F-231}. */
    @PreAuthorize(MAY)
    public Optional<Finding> find(String key) {
        if (!key.matches("(?i)F-\\d{1,18}")) {
            return Optional.empty();
        }
        LocalDate today = deadlines.today();
        return jdbc.sql("select f.* from finding f where f.number = ?")
                .param(Long.parseLong(key.substring(2)))
                .query((row, n) -> FindingRows.finding(row, today))
                .optional();
    }

    /** Keys of what is grave about a use case, and nobody has dealt with; the first ones. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<String> grave(UseCaseId useCase) {
        return jdbc.sql("""
                        select number from finding
                         where use_case_id = ? and severity = ? and state in ('open', 'in-progress')
                         order by number limit ?""")
                .params(useCase.value(), Severity.HIGH.rank(), MOST_GRAVE)
                .query((row, n) -> "F-" + row.getLong("number"))
                .list();
    }

    /** What is unresolved, in figures. */
    @PreAuthorize(MAY)
    public FindingSummary summary() {
        Instant now = clock.instant();
        JdbcClient.StatementSpec query = jdbc.sql(SUMMARY).param("today", deadlines.today());
        for (FindingFilter.Age age : FindingFilter.Age.values()) {
            query.param(
                    "since_" + age.from(),
                    now.minus(age.from(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
            query.param(
                    "since_" + age.to(), now.minus(age.to(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
        }
        return query.query((row, n) -> summary(row)).single();
    }

    private static FindingSummary summary(ResultSet row) throws SQLException {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, row.getInt("severity_" + column(severity)));
        }
        Map<FindingFilter.Age, Integer> byAge = new EnumMap<>(FindingFilter.Age.class);
        for (FindingFilter.Age age : FindingFilter.Age.values()) {
            byAge.put(age, row.getInt("age_" + column(age)));
        }
        return new FindingSummary(
                row.getInt("unresolved"), row.getInt("overdue"), row.getInt("nobodys"), bySeverity, byAge);
    }

    private static String column(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
