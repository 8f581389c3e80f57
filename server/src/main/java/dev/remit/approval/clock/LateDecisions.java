package dev.remit.approval.clock;

import dev.remit.identity.PersonId;
import dev.remit.ownership.vague.DecisionFacts;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decisions wait too long for the Accountable of a thing, and who asked for them. */
@Repository
class LateDecisions implements DecisionFacts {

    private final JdbcClient jdbc;

    LateDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<SubjectRef, Late> late(Instant before) {
        return jdbc
                .sql("""
                        select distinct on (a.subject_kind, a.subject_id) a.subject_kind, a.subject_id, s.person_id, s.due_at
                          from approval_step s join approval a on a.id = s.approval_id and a.state = 'OPEN' and a.round = s.round
                         where s.since is not null and s.outcome is null and s.due_at < ? and s.duty = 'accountable'
                           and s.person_id is not null
                         order by a.subject_kind, a.subject_id, s.due_at""")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(
                        subject(row),
                        new Late(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("due_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<SubjectRef, PersonId> requesters() {
        return jdbc
                .sql("""
                        select distinct on (subject_kind, subject_id) subject_kind, subject_id, requester from approval
                         order by subject_kind, subject_id, id desc""")
                .query((row, n) -> Map.entry(subject(row), new PersonId(row.getObject("requester", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SubjectRef subject(ResultSet row) throws SQLException {
        return new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class));
    }
}
