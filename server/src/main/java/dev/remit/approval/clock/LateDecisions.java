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
import java.util.Collection;
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
    public Map<SubjectRef, Late> late(Collection<SubjectRef> things, Instant before) {
        return jdbc
                .sql("""
                        select distinct on (a.subject_kind, a.subject_id) a.subject_kind, a.subject_id, s.person_id, s.due_at
                          from unnest(?::text[], ?::uuid[]) as t(kind, id)
                          join approval a on (a.subject_kind, a.subject_id) = (t.kind, t.id) and a.state = 'OPEN'
                          join approval_step s on s.approval_id = a.id and s.round = a.round
                         where s.since is not null and s.outcome is null and s.due_at < ? and s.duty = 'accountable'
                           and s.person_id is not null
                         order by a.subject_kind, a.subject_id, s.due_at""")
                .param(kinds(things))
                .param(ids(things))
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
    public Map<SubjectRef, PersonId> requesters(Collection<SubjectRef> things) {
        return jdbc
                .sql("""
                        select a.subject_kind, a.subject_id, a.requester from unnest(?::text[], ?::uuid[]) as t(kind, id)
                         cross join lateral (select * from approval where (subject_kind, subject_id) = (t.kind, t.id)
                                              order by id desc limit 1) a""")
                .param(kinds(things))
                .param(ids(things))
                .query((row, n) -> Map.entry(subject(row), new PersonId(row.getObject("requester", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] kinds(Collection<SubjectRef> things) {
        return things.stream().map(thing -> thing.kind().code()).toArray(String[]::new);
    }

    private static UUID[] ids(Collection<SubjectRef> things) {
        return things.stream().map(SubjectRef::id).toArray(UUID[]::new);
    }

    private static SubjectRef subject(ResultSet row) throws SQLException {
        return new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class));
    }
}
