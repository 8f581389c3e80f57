package dev.remit.killswitch;

import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of stops. */
@Repository
class StopRows {

    /** A tool is stopped with its vendor, too. */
    private static final String STANDING = """
            select s.* from stop s
             where s.lifted_at is null and (s.subject_kind, s.subject_id) in (
                   select k.kind, k.id from unnest(:kinds::text[], :ids::uuid[]) as k(kind, id)
                   union all
                   select 'vendor', t.vendor_id from ai_tool t where t.id = any(:ids) and t.vendor_id is not null)
             order by s.stopped_at, s.id""";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    StopRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty if it is stopped already. */
    Optional<Stop> insert(SubjectRef subject, String name, String reason, PersonId by) {
        return jdbc.sql("""
                insert into stop(tenant_id, id, subject_kind, subject_id, subject_name, reason, stopped_by, stopped_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, subject_kind, subject_id) where lifted_at is null do nothing
                returning *""")
                .params(ids.next(), subject.kind().code(), subject.id(), name, reason, by.value(), now())
                .query(StopRows::stop)
                .optional();
    }

    Optional<Stop> find(UUID id) {
        return jdbc.sql("select * from stop where id = ?")
                .param(id)
                .query(StopRows::stop)
                .optional();
    }

    Optional<Stop> lock(UUID id) {
        return jdbc.sql("select * from stop where id = ? for update")
                .param(id)
                .query(StopRows::stop)
                .optional();
    }

    void asked(UUID id, PersonId by, String reason) {
        jdbc.sql("update stop set lift_asked_by = ?, lift_asked_at = ?, lift_reason = ? where id = ?")
                .params(by.value(), now(), reason, id)
                .update();
    }

    void unasked(UUID id) {
        jdbc.sql("update stop set lift_asked_by = null, lift_asked_at = null, lift_reason = null where id = ?")
                .param(id)
                .update();
    }

    Stop lifted(UUID id, PersonId by) {
        return jdbc.sql("update stop set lifted_by = ?, lifted_at = ? where id = ? returning *")
                .params(by.value(), now(), id)
                .query(StopRows::stop)
                .single();
    }

    List<Stop> standing(Collection<SubjectRef> subjects) {
        return jdbc.sql(STANDING)
                .param("kinds", subjects.stream().map(s -> s.kind().code()).toArray(String[]::new))
                .param("ids", subjects.stream().map(SubjectRef::id).toArray(UUID[]::new))
                .query(StopRows::stop)
                .list();
    }

    /** The latest first; those that stand, or all. */
    List<Stop> page(boolean standing, Instant before, UUID beforeId, int limit) {
        return jdbc.sql("select * from stop where (stopped_at, id) < (?, ?)"
                        + (standing ? " and lifted_at is null" : "") + " order by stopped_at desc, id desc limit ?")
                .params(before.atOffset(ZoneOffset.UTC), beforeId, limit)
                .query(StopRows::stop)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Stop stop(ResultSet row, int n) throws SQLException {
        return new Stop(
                row.getObject("id", UUID.class),
                new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getString("subject_name"),
                row.getString("reason"),
                new PersonId(row.getObject("stopped_by", UUID.class)),
                row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                asked(row),
                lifted(row));
    }

    private static Optional<Stop.Asked> asked(ResultSet row) throws SQLException {
        UUID by = row.getObject("lift_asked_by", UUID.class);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Stop.Asked(
                        new PersonId(by),
                        row.getObject("lift_asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("lift_reason")));
    }

    private static Optional<Stop.Lifted> lifted(ResultSet row) throws SQLException {
        UUID by = row.getObject("lifted_by", UUID.class);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Stop.Lifted(
                        new PersonId(by),
                        row.getObject("lifted_at", OffsetDateTime.class).toInstant()));
    }
}
