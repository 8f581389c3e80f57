package dev.remit.notification;

import dev.remit.identity.PersonId;
import dev.remit.notification.MailDesk.Undelivered;
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

/** The outbox as administrators see it. */
@Repository
class TroubleRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TroubleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Instant> lastSent() {
        return jdbc.sql("select sent_at from notification where state = 'sent' order by sent_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    long waiting() {
        return jdbc.sql("select count(*) from notification where state = 'waiting'")
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Undelivered> page(Optional<String> cursor, int limit) {
        String[] before = cursor.map(c -> c.split("~", 2))
                .orElse(new String[] {"9999-01-01T00:00:00Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"});
        return jdbc.sql("""
                        select * from notification
                         where problem is not null and state in ('waiting', 'failed') and (at, id) < (?, ?)
                         order by at desc, id desc limit ?""")
                .params(Instant.parse(before[0]).atOffset(ZoneOffset.UTC), UUID.fromString(before[1]), limit)
                .query(TroubleRows::undelivered)
                .list();
    }

    /** Due at once, as if it had never been tried; empty if there is no such trouble. */
    Optional<Undelivered> again(UUID id) {
        return jdbc.sql("""
                        update notification n set state = 'waiting', tries = 0, due_at = ?, at = ?
                         where id = ? and problem is not null and state in ('waiting', 'failed')
                           and not exists (select from notification w where w.state = 'waiting' and w.id <> n.id
                                 and (w.person_id, w.kind, w.sentence, w.path) = (n.person_id, n.kind, n.sentence, n.path))
                        returning *""")
                .params(now(), now(), id)
                .query(TroubleRows::undelivered)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Undelivered undelivered(ResultSet row, int n) throws SQLException {
        boolean tried = "waiting".equals(row.getString("state"));
        Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new Undelivered(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                OutboxRows.news(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("problem"),
                row.getInt("tries"),
                Optional.of(due).filter(next -> tried));
    }
}
