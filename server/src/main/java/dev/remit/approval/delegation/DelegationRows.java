package dev.remit.approval.delegation;

import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind stand-ins. */
@Repository
class DelegationRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DelegationRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    UUID insert(Delegation.Terms terms, PersonId by) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into approval_stand_in(tenant_id, id, from_person, to_person, roles, named, first_day, last_day,
                                              set_by, set_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        terms.from().value(),
                        terms.to().value(),
                        terms.roles().stream().sorted().toArray(String[]::new),
                        terms.named(),
                        terms.firstDay(),
                        terms.lastDay(),
                        by.value(),
                        now())
                .update();
        return id;
    }

    Optional<Delegation> lock(UUID id) {
        return jdbc.sql("select * from approval_stand_in where id = ? for update")
                .param(id)
                .query(DelegationRows::delegation)
                .optional();
    }

    void end(UUID id) {
        jdbc.sql("update approval_stand_in set ended_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** For whom this person stands in on a day not before this one. */
    List<Delegation> to(PersonId person, LocalDate day) {
        return open("to_person = ?", day, person);
    }

    /** Who stands in for this person on a day not before this one. */
    List<Delegation> from(PersonId person, LocalDate day) {
        return open("from_person = ?", day, person);
    }

    /** Who stands in for any of these on a day not before this one. */
    List<Delegation> fromAny(Collection<PersonId> people, LocalDate day) {
        return jdbc.sql("""
                select * from approval_stand_in where ended_at is null and last_day >= ? and from_person = any(?)
                 order by first_day, id""")
                .params(day, people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(DelegationRows::delegation)
                .list();
    }

    List<Delegation> all(LocalDate day, int limit) {
        return jdbc.sql("""
                select * from approval_stand_in where ended_at is null and last_day >= ?
                 order by first_day, id limit ?""")
                .params(day, limit)
                .query(DelegationRows::delegation)
                .list();
    }

    private List<Delegation> open(String whose, LocalDate day, PersonId person) {
        return jdbc.sql("select * from approval_stand_in where ended_at is null and last_day >= ? and " + whose
                        + " order by first_day, id")
                .params(day, person.value())
                .query(DelegationRows::delegation)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Delegation delegation(ResultSet row, int n) throws SQLException {
        return new Delegation(
                row.getObject("id", UUID.class),
                new Delegation.Terms(
                        new PersonId(row.getObject("from_person", UUID.class)),
                        new PersonId(row.getObject("to_person", UUID.class)),
                        Set.of((String[]) row.getArray("roles").getArray()),
                        row.getBoolean("named"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                new PersonId(row.getObject("set_by", UUID.class)),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
