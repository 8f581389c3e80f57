package dev.remit.findings;

import dev.remit.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads findings. */
@Service
@Transactional(readOnly = true)
public class FindingQueries {

    private static final String MAY = "hasAuthority('finding:read')";

    /** With the parameters of {@link #filtered}; a null one does not filter. */
    private static final String WHERE = """
             where (cast(:states as text[]) is null or f.state = any(:states))
               and (cast(:severities as smallint[]) is null or f.severity = any(:severities))
               and (cast(:owner as uuid) is null or f.owner_id = :owner)
               and (not cast(:nobodys as boolean) or f.owner_id is null)
               and (not cast(:overdue as boolean) or (f.due_on < :today and f.state in ('open', 'in-progress')))
               and (cast(:after as timestamptz) is null or f.raised_at > :after)
               and (cast(:until as timestamptz) is null or f.raised_at <= :until)
               and (cast(:kind as text) is null or (f.subject_kind = :kind and f.subject_id = :subject))
               and (cast(:text as text) is null or strpos(lower('f-' || f.number || ' ' || f.subject_name || ' ' || f.place),
                                                           lower(:text)) > 0)
            """;

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
        List<Finding> rows = filtered(
                        "select f.* from finding f " + WHERE
                                + " and (-f.severity, f.due_on, f.number) > (:severity, :due, :number)"
                                + " order by f.severity desc, f.due_on, f.number limit :limit",
                        filter)
                .param("severity", Integer.parseInt(from[0]))
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

    /** How many the filter lets through. */
    @PreAuthorize(MAY)
    public int count(FindingFilter filter) {
        return filtered("select count(*) from finding f " + WHERE, filter)
                .query(Integer.class)
                .single();
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

    /** What is unresolved, in figures. */
    @PreAuthorize(MAY)
    public FindingSummary summary() {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, count(with(severity)));
        }
        Map<FindingFilter.Age, Integer> byAge = new EnumMap<>(FindingFilter.Age.class);
        for (FindingFilter.Age age : FindingFilter.Age.values()) {
            byAge.put(age, count(with(age)));
        }
        FindingFilter all = FindingFilter.unresolved();
        return new FindingSummary(
                count(all),
                count(new FindingFilter(
                        "",
                        all.states(),
                        all.severities(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty())),
                count(new FindingFilter(
                        "",
                        all.states(),
                        all.severities(),
                        Optional.of(new FindingFilter.Ownership.Nobody()),
                        Optional.empty(),
                        false,
                        Optional.empty())),
                bySeverity,
                byAge);
    }

    private static FindingFilter with(Severity severity) {
        FindingFilter all = FindingFilter.unresolved();
        return new FindingFilter(
                "",
                all.states(),
                java.util.Set.of(severity),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static FindingFilter with(FindingFilter.Age age) {
        FindingFilter all = FindingFilter.unresolved();
        return new FindingFilter(
                "", all.states(), java.util.Set.of(), Optional.empty(), Optional.of(age), false, Optional.empty());
    }

    private JdbcClient.StatementSpec filtered(String sql, FindingFilter filter) {
        Instant now = clock.instant();
        FindingFilter.Ownership whose = filter.ownership().orElse(null);
        return jdbc.sql(sql)
                .param("states", codes(filter))
                .param("severities", ranks(filter))
                .param(
                        "owner",
                        whose instanceof FindingFilter.Ownership.Of of
                                ? of.person().value()
                                : null)
                .param("nobodys", whose instanceof FindingFilter.Ownership.Nobody)
                .param("overdue", filter.overdue())
                .param("today", deadlines.today())
                .param(
                        "after",
                        filter.age()
                                .map(a -> now.minus(a.to(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param(
                        "until",
                        filter.age()
                                .map(a -> now.minus(a.from(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("kind", filter.subject().map(s -> s.kind().code()).orElse(null))
                .param("subject", filter.subject().map(s -> s.id()).orElse(null))
                .param("text", filter.text().isBlank() ? null : filter.text().strip());
    }

    private static String @org.jspecify.annotations.Nullable [] codes(FindingFilter filter) {
        return filter.states().isEmpty()
                ? null
                : filter.states().stream().map(FindingState::code).toArray(String[]::new);
    }

    private static Short @org.jspecify.annotations.Nullable [] ranks(FindingFilter filter) {
        return filter.severities().isEmpty()
                ? null
                : filter.severities().stream().map(s -> (short) s.rank()).toArray(Short[]::new);
    }
}
