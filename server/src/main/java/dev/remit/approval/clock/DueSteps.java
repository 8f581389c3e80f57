package dev.remit.approval.clock;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
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

/** Steps that wait and somebody should hear of. */
@Repository
class DueSteps {

    private static final String WAITING = """
            select a.id as approval, s.id as step, a.subject_kind, a.subject_id, a.owned_kind, a.owned_id, r.title, r.version, s.due_at
              from approval_step s
              join approval a on a.tenant_id = s.tenant_id and a.id = s.approval_id and a.round = s.round
              join approval_round r on r.tenant_id = a.tenant_id and r.approval_id = a.id and r.number = a.round
             where a.state = 'OPEN' and s.outcome is null and""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param owned the thing whose owners stand for it
     */
    record DueStep(
            UUID approval,
            UUID step,
            SubjectRef subject,
            SubjectRef owned,
            String title,
            String version,
            Instant due) {}

    /** Those to be reminded of now, held until the transaction ends; whoever decides one at this moment goes first. */
    List<DueStep> toRemind(int limit) {
        return read(" s.remind_at <= ? and s.reminded_at is null order by s.remind_at, s.id", limit);
    }

    List<DueStep> toEscalate(int limit) {
        return read(" s.escalate_at <= ? and s.escalated_at is null order by s.escalate_at, s.id", limit);
    }

    void reminded(UUID step) {
        jdbc.sql("update approval_step set reminded_at = ? where id = ?")
                .params(now(), step)
                .update();
    }

    void escalated(UUID step, Optional<PersonId> to) {
        jdbc.sql("update approval_step set escalated_at = ?, escalated_to = ? where id = ?")
                .param(now())
                .param(to.map(PersonId::value).orElse(null))
                .param(step)
                .update();
    }

    private List<DueStep> read(String which, int limit) {
        return jdbc.sql(WAITING + which + " limit ? for update of s skip locked")
                .params(now(), limit)
                .query(DueSteps::step)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DueStep step(ResultSet row, int n) throws SQLException {
        return new DueStep(
                row.getObject("approval", UUID.class),
                row.getObject("step", UUID.class),
                subject(row, "subject"),
                subject(row, "owned"),
                row.getString("title"),
                row.getString("version"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static SubjectRef subject(ResultSet row, String part) throws SQLException {
        return new SubjectRef(SubjectKind.of(row.getString(part + "_kind")), row.getObject(part + "_id", UUID.class));
    }
}
