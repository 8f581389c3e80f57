package dev.remit.notification;

import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be mailed: a row per person and matter. Rows that go out in one mail share its id. */
@Repository
class OutboxRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param mail it goes out in; empty until it was tried
     * @param tries how often
     */
    record Waiting(UUID id, PersonId person, News news, Pace pace, Optional<UUID> mail, int tries) {}

    /** Nothing happens if the person is to hear the same already. */
    void insert(News news, PersonId person, Pace pace, Instant due) {
        jdbc.sql("""
                insert into notification(tenant_id, id, person_id, kind, sentence, title, path, about, pace, at, due_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, person_id, kind, sentence, path) where state = 'waiting' do nothing""")
                .params(
                        ids.next(),
                        person.value(),
                        news.kind(),
                        news.sentence(),
                        news.title(),
                        news.path(),
                        news.about(),
                        pace.code(),
                        now(),
                        due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first that is due, held until the transaction ends. */
    Optional<Waiting> due() {
        return jdbc.sql("""
                        select * from notification where state = 'waiting' and due_at <= ?
                         order by due_at, id limit 1 for update skip locked""").param(now()).query(OutboxRows::waiting).optional();
    }

    /** All that go out in the same daily mail, the first among them. */
    List<Waiting> together(Waiting first, int limit) {
        return jdbc.sql("""
                        select * from notification
                         where state = 'waiting' and due_at <= :now and person_id = :person and pace = 'daily'
                           and mail_id is not distinct from :mail
                         order by at, id limit :limit for update skip locked""")
                .param("now", now())
                .param("person", first.person().value())
                .param("mail", first.mail().orElse(null), Types.OTHER)
                .param("limit", limit)
                .query(OutboxRows::waiting)
                .list();
    }

    /** Marks a try before it is made: a node that dies in it leaves them due again, under the same id. */
    void tried(List<UUID> which, UUID mail, Instant again) {
        jdbc.sql("update notification set mail_id = ?, tries = tries + 1, due_at = ? where id = any(?)")
                .params(mail, again.atOffset(ZoneOffset.UTC), which.toArray(UUID[]::new))
                .update();
    }

    void sent(UUID mail) {
        jdbc.sql("""
                update notification set state = 'sent', sent_at = ?, problem = null
                 where mail_id = ? and state = 'waiting'""").params(now(), mail).update();
    }

    /** Did not get through; goes on being tried unless that is the end. */
    void failed(UUID mail, String problem, boolean end) {
        jdbc.sql("update notification set problem = ?, state = ? where mail_id = ? and state = 'waiting'")
                .params(problem, end ? "failed" : "waiting", mail)
                .update();
    }

    /** Nobody is to hear of it any more. */
    void drop(List<UUID> which) {
        jdbc.sql("update notification set state = 'dropped' where id = any(?)")
                .param(which.toArray(UUID[]::new))
                .update();
    }

    void dropAll() {
        jdbc.sql("update notification set state = 'dropped', problem = null where state in ('waiting', 'failed')")
                .update();
    }

    /** What waited too long ends: as trouble where mail is set up, else as nothing. */
    void giveUp(Instant before, Optional<String> problem) {
        jdbc.sql("""
                        update notification set state = ?, problem = coalesce(problem, ?)
                         where state = 'waiting' and at < ?""")
                .param(problem.isPresent() ? "failed" : "dropped")
                .param(problem.orElse(null))
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from notification where state <> 'waiting' and at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                news(row),
                Pace.of(row.getString("pace")),
                Optional.ofNullable(row.getObject("mail_id", UUID.class)),
                row.getInt("tries"));
    }

    static News news(ResultSet row) throws SQLException {
        return new News(
                row.getString("kind"),
                row.getString("sentence"),
                row.getString("title"),
                row.getString("path"),
                row.getObject("about", UUID.class));
    }
}
