package dev.remit.incident.lesson;

import dev.remit.findings.OverdueLessons;
import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentId;
import dev.remit.shared.Ids;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of lessons. */
@Repository
class LessonRows implements OverdueLessons {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String LESSON = """
            select l.*, i.number from incident_lesson l
              join incident i on i.tenant_id = l.tenant_id and i.id = l.incident_id""";
    private static final String OVERDUE = """
            select i.id, i.number, i.title, i.severity, min(l.due_on) as since, count(*) as lessons,
                   (array_agg(l.owner_id order by l.due_on, l.id))[1] as owner
              from incident_lesson l join incident i on i.tenant_id = l.tenant_id and i.id = l.incident_id
             where l.state in ('open', 'proposed') and l.due_on < ?""";
    private static final String BY_INCIDENT = " group by i.id, i.number, i.title, i.severity order by i.number limit ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    LessonRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    LessonId insert(IncidentId incident, LessonDraft draft, PersonId by) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into incident_lesson(tenant_id, id, incident_id, learnt, kind, target, state, owner_id, due_on,
                                            written_by, written_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)""")
                .param(id)
                .param(incident.value())
                .param(draft.learnt())
                .param(draft.kind().code())
                .param(draft.target().orElse(null))
                .param(draft.owner().orElseThrow().value())
                .param(draft.due().orElseThrow())
                .param(by.value())
                .param(now())
                .update();
        return new LessonId(id);
    }

    Optional<Lesson> find(LessonId id) {
        return jdbc.sql(LESSON + " where l.id = ?")
                .param(id.value())
                .query(LessonRows::lesson)
                .optional();
    }

    Optional<Lesson> lock(LessonId id) {
        return jdbc.sql(LESSON + " where l.id = ? for update of l")
                .param(id.value())
                .query(LessonRows::lesson)
                .optional();
    }

    List<Lesson> of(IncidentId incident, Optional<UUID> after, int limit) {
        return jdbc.sql(LESSON + " where l.incident_id = ? and l.id > ? order by l.id limit ?")
                .params(incident.value(), after.orElse(FIRST), limit)
                .query(LessonRows::lesson)
                .list();
    }

    LessonCounts counts(IncidentId incident) {
        return jdbc.sql("""
                select count(*) as lessons, count(*) filter (where state in ('taken', 'declined')) as settled
                  from incident_lesson where incident_id = ?""")
                .param(incident.value())
                .query((row, n) -> new LessonCounts(row.getLong("lessons"), row.getLong("settled")))
                .single();
    }

    /** The newest first. */
    List<Lesson> about(boolean policy, String target, Optional<UUID> before, int limit) {
        return jdbc.sql(LESSON
                        + " where l.target = ? and (l.kind <> 'control') = ? and l.id < ? order by l.id desc limit ?")
                .params(target, policy, before.orElse(LAST), limit)
                .query(LessonRows::lesson)
                .list();
    }

    /** Those that wait for this version, locked. */
    List<Lesson> proposedAs(String policy, int version) {
        return jdbc.sql(
                        LESSON
                                + " where l.target = ? and l.version = ? and l.kind <> 'control' and l.state = 'proposed' for update of l")
                .params(policy, version)
                .query(LessonRows::lesson)
                .list();
    }

    /** What this person still has to see to, locked. */
    List<Lesson> unsettledOf(PersonId owner) {
        return jdbc.sql(LESSON
                        + " where l.owner_id = ? and l.state in ('open', 'proposed') order by l.id for update of l")
                .param(owner.value())
                .query(LessonRows::lesson)
                .list();
    }

    long unsettledCount(PersonId owner) {
        return jdbc.sql("select count(*) from incident_lesson where owner_id = ? and state in ('open', 'proposed')")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    void give(LessonId id, PersonId owner, LocalDate due) {
        jdbc.sql("update incident_lesson set owner_id = ?, due_on = ? where id = ?")
                .params(owner.value(), due, id.value())
                .update();
    }

    void propose(LessonId id, String policy, int version) {
        jdbc.sql("update incident_lesson set state = 'proposed', target = ?, version = ? where id = ?")
                .params(policy, version, id.value())
                .update();
    }

    /** As if nothing had been proposed. */
    void reopen(LessonId id) {
        jdbc.sql("""
                update incident_lesson set state = 'open', version = null,
                       target = case when kind = 'new-policy' then null else target end
                 where id = ?""").param(id.value()).update();
    }

    void end(LessonId id, LessonState state, PersonId by, Optional<String> reason) {
        jdbc.sql("update incident_lesson set state = ?, ended_by = ?, ended_at = ?, reason = ? where id = ?")
                .param(state.code())
                .param(by.value())
                .param(now())
                .param(reason.orElse(null))
                .param(id.value())
                .update();
    }

    @Override
    public Page<Overdue> on(LocalDate today, Optional<String> cursor, int limit) {
        List<Overdue> found = jdbc.sql(OVERDUE + " and i.number > ?" + BY_INCIDENT)
                .params(today, cursor.map(Long::valueOf).orElse(0L), limit + 1)
                .query(LessonRows::overdue)
                .list();
        return Page.of(found, limit, one -> one.key().substring(2));
    }

    @Override
    public Optional<Overdue> of(SubjectRef incident, LocalDate today) {
        return jdbc.sql(OVERDUE + " and l.incident_id = ?" + BY_INCIDENT)
                .params(today, incident.id(), 1)
                .query(LessonRows::overdue)
                .optional();
    }

    private static Overdue overdue(ResultSet row, int n) throws SQLException {
        return new Overdue(
                new IncidentId(row.getObject("id", UUID.class)).subject(),
                "I-" + row.getLong("number"),
                row.getString("title"),
                Severity.of(row.getInt("severity")),
                row.getObject("since", LocalDate.class),
                row.getLong("lessons"),
                new PersonId(row.getObject("owner", UUID.class)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Lesson lesson(ResultSet row, int n) throws SQLException {
        int version = row.getInt("version");
        OptionalInt proposed = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        Optional<OffsetDateTime> ended = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class));
        return new Lesson(
                new LessonId(row.getObject("id", UUID.class)),
                new IncidentId(row.getObject("incident_id", UUID.class)),
                "I-" + row.getLong("number"),
                row.getString("learnt"),
                LessonKind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("target")),
                LessonState.of(row.getString("state")),
                proposed,
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                ended.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Lesson.End(
                                new PersonId(row.getObject("ended_by", UUID.class)),
                                ended.get().toInstant(),
                                Optional.ofNullable(row.getString("reason")))));
    }
}
