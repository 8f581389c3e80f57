package dev.remit.incident;

import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is done about incidents: their tasks, their story and what was learnt. */
@Repository
class WorkRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    WorkRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    UUID addTask(IncidentId incident, String task, String why, Optional<PersonId> assignee, Instant due) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into incident_task(tenant_id, id, incident_id, task, why, assignee_id, due_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(incident.value())
                .param(task)
                .param(why)
                .param(assignee.map(PersonId::value).orElse(null))
                .param(due.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    List<IncidentTask> tasks(IncidentId incident) {
        return jdbc.sql("select * from incident_task where incident_id = ? order by due_at, id")
                .param(incident.value())
                .query(WorkRows::task)
                .list();
    }

    Optional<IncidentTask> lockTask(UUID id) {
        return jdbc.sql("select * from incident_task where id = ? for update")
                .param(id)
                .query(WorkRows::task)
                .optional();
    }

    void give(UUID task, PersonId assignee) {
        jdbc.sql("update incident_task set assignee_id = ? where id = ?")
                .params(assignee.value(), task)
                .update();
    }

    void done(UUID task, PersonId by, String outcome) {
        jdbc.sql("update incident_task set done_by = ?, done_at = ?, outcome = ? where id = ?")
                .params(by.value(), now(), outcome, task)
                .update();
    }

    void addNote(IncidentId incident, Instant happened, String text, PersonId by) {
        jdbc.sql("""
                insert into incident_note(tenant_id, id, incident_id, happened_at, text, written_by, written_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?)""")
                .params(ids.next(), incident.value(), happened.atOffset(ZoneOffset.UTC), text, by.value(), now())
                .update();
    }

    List<IncidentNote> notes(IncidentId incident, int limit) {
        return jdbc.sql("select * from incident_note where incident_id = ? order by happened_at, id limit ?")
                .params(incident.value(), limit)
                .query((row, n) -> new IncidentNote(
                        instant(row, "happened_at"),
                        row.getString("text"),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        instant(row, "written_at")))
                .list();
    }

    int addReview(IncidentId incident, String summary, List<String> causes, PersonId by) {
        return jdbc.sql("""
                insert into incident_review(tenant_id, incident_id, edition, summary, causes, written_by, written_at)
                values (remit_tenant(), :id,
                        (select coalesce(max(edition), 0) + 1 from incident_review where incident_id = :id),
                        :summary, :causes, :by, :now) returning edition""")
                .param("id", incident.value())
                .param("summary", summary)
                .param("causes", causes.toArray(String[]::new))
                .param("by", by.value())
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    Optional<PostMortem> review(IncidentId incident) {
        return jdbc.sql("select * from incident_review where incident_id = ? order by edition desc limit 1")
                .param(incident.value())
                .query((row, n) -> new PostMortem(
                        row.getInt("edition"),
                        row.getString("summary"),
                        texts(row.getArray("causes")),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        instant(row, "written_at")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static IncidentTask task(ResultSet row, int n) throws SQLException {
        Optional<PersonId> by =
                Optional.ofNullable(row.getObject("done_by", UUID.class)).map(PersonId::new);
        return new IncidentTask(
                row.getObject("id", UUID.class),
                new IncidentId(row.getObject("incident_id", UUID.class)),
                row.getString("task"),
                row.getString("why"),
                Optional.ofNullable(row.getObject("assignee_id", UUID.class)).map(PersonId::new),
                instant(row, "due_at"),
                by.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new IncidentTask.Done(by.get(), instant(row, "done_at"), row.getString("outcome"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
