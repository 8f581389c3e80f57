package dev.remit.approval;

import dev.remit.approval.Waiting.Whose;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits for a decision, and what was decided. */
@Service
@Transactional(readOnly = true)
public class ApprovalQueries {

    private static final String MAY = "hasAuthority('approval:read')";

    private static final String WAITING = """
             from approval_step s
             join approval a on a.tenant_id = s.tenant_id and a.id = s.approval_id and a.round = s.round
             join approval_round r on r.tenant_id = a.tenant_id and r.approval_id = a.id and r.number = a.round
            where s.since is not null and s.outcome is null and a.state = 'OPEN'
            """;

    private static final String MINE = """
              and a.requester <> :me and not (:me = any(r.authors))
              and not exists (select from approval_step d where d.approval_id = a.id and d.round = a.round
                    and (r.distinct_reviewers or d.part = s.part) and :me in (d.decided_by, d.decided_for))
              and exists""" + Reviewers.Able.SQL;

    private static final String LATE = """
              and s.due_at < :now and (s.role_key = any(:roles) or s.person_id = any(:team) or s.among && :team::uuid[])""";

    private static final String ASKED = " and a.requester = :me";

    private static final String FILTER = """
              and (:text = '' or position(lower(:text) in lower(r.title)) > 0)
              and (cardinality(:tiers::text[]) = 0 or r.tier = any(:tiers))""";

    /** Of those who may decide here, each with each role of theirs, nobody can. */
    private static final String STUCK = """
              and not exists""" + Reviewers.Able.SQL;

    private final JdbcClient jdbc;
    private final ApprovalReader reader;
    private final Routing routing;
    private final Reviewers reviewers;
    private final Clock clock;

    ApprovalQueries(JdbcClient jdbc, ApprovalReader reader, Routing routing, Reviewers reviewers, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.routing = routing;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    @PreAuthorize(MAY)
    public Optional<Approval> find(UUID id) {
        return reader.find(id);
    }

    /** The approvals of one thing, newest first, each with all its rounds. */
    @PreAuthorize(MAY)
    public List<Approval> history(SubjectRef subject) {
        return reader.of(subject, 50);
    }

    /**
     * An approval as whoever acts sees it.
     *
     * @param turn the step they can decide now, as themself or in somebody's place; empty if it is not their turn
     * @param earlier the last round, of an earlier approval of the same thing, in which anybody decided; what a first round is
     *     compared with
     */
    public record Seen(Approval approval, Optional<Approval.Turn> turn, Optional<Approval.Round> earlier) {}

    @PreAuthorize(MAY)
    public Optional<Seen> see(UUID id) {
        return reader.find(id)
                .map(approval ->
                        new Seen(approval, reviewers.find().flatMap(approval::turnOf), reader.decidedBefore(approval)));
    }

    /** What waits for me, the one due first on top: what is late leads. */
    @PreAuthorize(MAY)
    public Page<Waiting> inbox(Optional<String> cursor, int limit) {
        return list(Whose.MINE, Waiting.Filter.NONE, cursor, limit);
    }

    /** What waits for anybody, the one due first on top. */
    @PreAuthorize(MAY)
    public Page<Waiting> waiting(Optional<String> cursor, int limit) {
        return list(Whose.EVERYBODYS, Waiting.Filter.NONE, cursor, limit);
    }

    /** What waits, the one due first on top. */
    @PreAuthorize(MAY)
    public Page<Waiting> list(Whose whose, Waiting.Filter filter, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 2)).orElse(new String[] {"0001-01-01T00:00:00Z", ""});
        Optional<UUID> afterId =
                Optional.of(after[1]).filter(id -> !id.isEmpty()).map(UUID::fromString);
        List<Waiting> rows = bound(jdbc.sql("""
                        select a.id as approval, s.id as step, a.subject_kind, a.subject_id, r.title, r.version, r.tier,
                               a.round, a.requester, s.role_key,
                               coalesce(s.role_key, s.duty) as as_role, s.person_id, s.position, s.since, s.due_at,
                               (select count(*) from approval_step n where n.approval_id = a.id and n.round = a.round) as steps
                        """ + WAITING + condition(whose) + " " + FILTER + """
                          and (s.due_at, s.id) > (:afterDue, :afterId)
                        order by s.due_at, s.id limit :limit"""), Set.of(whose))
                .param("text", filter.text())
                .param("tiers", filter.tiers().toArray(String[]::new))
                .param("afterDue", Instant.parse(after[0]).atOffset(ZoneOffset.UTC))
                .param("afterId", afterId.orElse(new UUID(0, 0)))
                .param("limit", limit + 1)
                .query(ApprovalQueries::waiting)
                .list();
        return Page.of(rows, limit, w -> w.dueAt() + "~" + w.step());
    }

    @PreAuthorize(MAY)
    public long stuckCount() {
        return bound(jdbc.sql("select count(*)" + WAITING + STUCK), Set.of(Whose.NOBODYS))
                .query(Long.class)
                .single();
    }

    /** How many stand in my own lists. */
    @PreAuthorize(MAY)
    public Waiting.Counts counts() {
        return bound(
                        jdbc.sql("select count(*) filter (where true " + MINE
                                + ") as mine, count(*) filter (where true " + LATE
                                + ") as late, count(*) filter (where true " + ASKED + ") as asked" + WAITING),
                        Set.of(Whose.MINE, Whose.LATE, Whose.ASKED))
                .query((row, n) -> new Waiting.Counts(row.getLong("mine"), row.getLong("late"), row.getLong("asked")))
                .single();
    }

    /** How many wait for me. */
    @PreAuthorize(MAY)
    public long inboxCount() {
        return bound(jdbc.sql("select count(*)" + WAITING + MINE), Set.of(Whose.MINE))
                .query(Long.class)
                .single();
    }

    /** Where an approval stands among what waits for me; empty if it does not wait for me. */
    @PreAuthorize(MAY)
    public Optional<Waiting.Place> place(UUID approval) {
        return bound(jdbc.sql("""
                        select * from (
                          select a.id as approval, row_number() over due as number, count(*) over () as total,
                                 coalesce(lead(a.id) over due, first_value(a.id) over due) as next,
                                 coalesce(lag(a.id) over due, first_value(a.id) over due_last) as previous
                        """ + WAITING + MINE + """
                          window due as (order by s.due_at, s.id), due_last as (order by s.due_at desc, s.id desc)
                        ) placed where approval = :approval order by number limit 1"""), Set.of(Whose.MINE))
                .param("approval", approval)
                .query((row, n) -> new Waiting.Place(
                        row.getInt("number"),
                        row.getInt("total"),
                        row.getObject("next", UUID.class),
                        row.getObject("previous", UUID.class)))
                .optional();
    }

    /** What waits for anybody, in figures; {@link #waiting} lists the same steps. */
    @PreAuthorize(MAY)
    public Waiting.Summary summary() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<String, Long> byRole = new LinkedHashMap<>();
        jdbc.sql("select case when s.duty = 'anybody' then s.duty else coalesce(s.role_key, 'accountable') end as role,"
                        + " count(*) as n" + WAITING + " group by 1 order by 1")
                .query(row -> {
                    byRole.put(row.getString("role"), row.getLong("n"));
                });
        return jdbc.sql("""
                        select count(*) as waiting, count(*) filter (where s.due_at < :now) as late,
                               percentile_cont(0.5) within group (order by extract(epoch from :now - s.since)) as median,
                               max(extract(epoch from :now - s.since)) as oldest""" + WAITING)
                .param("now", now)
                .query((row, n) -> new Waiting.Summary(
                        row.getLong("waiting"),
                        row.getLong("late"),
                        seconds(row, "median"),
                        seconds(row, "oldest"),
                        byRole))
                .single();
    }

    private static String condition(Whose whose) {
        return switch (whose) {
            case MINE -> MINE;
            case LATE -> LATE;
            case ASKED -> ASKED;
            case EVERYBODYS -> "";
            case NOBODYS -> STUCK;
        };
    }

    /** Binds what the conditions of these lists ask for. */
    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Set<Whose> lists) {
        if (lists.contains(Whose.NOBODYS)) {
            return Reviewers.Able.bind(statement, routing.deciders());
        }
        Optional<Reviewer> me = reviewers.find();
        JdbcClient.StatementSpec bound = statement;
        if (lists.contains(Whose.MINE)) {
            bound = Reviewers.Able.bind(bound, reviewers.capacities());
        }
        if (lists.contains(Whose.LATE)) {
            Set<String> roles = me.map(Reviewer::roles).orElse(Set.of());
            bound = bound.param("roles", roles.toArray(String[]::new))
                    .param(
                            "team",
                            reviewers.holding(roles).stream()
                                    .map(PersonId::value)
                                    .toArray(UUID[]::new))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        return lists.contains(Whose.MINE) || lists.contains(Whose.ASKED)
                ? bound.param("me", me.map(r -> r.person().value()).orElse(null), Types.OTHER)
                : bound;
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("approval", UUID.class),
                row.getObject("step", UUID.class),
                new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                row.getString("version"),
                row.getString("tier"),
                row.getInt("round"),
                new PersonId(row.getObject("requester", UUID.class)),
                Optional.ofNullable(
                        row.getString("person_id") == null ? row.getString("as_role") : row.getString("role_key")),
                ApprovalReader.person(row, "person_id"),
                row.getInt("position"),
                row.getInt("steps"),
                ApprovalReader.required(row, "since"),
                ApprovalReader.required(row, "due_at"));
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(seconds)));
    }
}
