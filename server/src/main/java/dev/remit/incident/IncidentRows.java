package dev.remit.incident;

import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.incident.playbook.Playbook;
import dev.remit.shared.Folded;
import dev.remit.shared.Ids;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The incidents' own rows, and the words they are found by. */
@Repository
class IncidentRows {

    static final String ORDER =
            " and (i.urgency, i.number) > (:urgency, :number) order by i.urgency, i.number limit :limit";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    IncidentRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Empty if the stop has opened one already. */
    Incident insert(
            Playbook playbook,
            String title,
            Severity severity,
            Optional<Incident.About> about,
            Optional<PersonId> owner,
            Optional<UUID> stop) {
        long number = nextNumber();
        Incident incident = jdbc.sql("""
                insert into incident(tenant_id, id, number, playbook, playbook_version, title, severity, state, owner_id,
                                     subject_kind, subject_id, subject_name, stop_id, opened_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?) returning *""")
                .param(ids.next())
                .param(number)
                .param(playbook.key())
                .param(playbook.version())
                .param(title)
                .param(severity.rank())
                .param(owner.map(PersonId::value).orElse(null))
                .param(about.map(a -> a.subject().kind().code()).orElse(null))
                .param(about.map(a -> a.subject().id()).orElse(null))
                .param(about.map(Incident.About::name).orElse(null))
                .param(stop.orElse(null))
                .param(now().atOffset(ZoneOffset.UTC))
                .query(IncidentRows::incident)
                .single();
        words(incident);
        return incident;
    }

    private void words(Incident incident) {
        String[] all = Folded.words(
                        incident.key(),
                        incident.title(),
                        incident.about().map(Incident.About::name).orElse(""))
                .toArray(String[]::new);
        jdbc.sql("""
                insert into incident_word(tenant_id, word, incident_id)
                select remit_tenant(), word, ? from unnest(?) as word on conflict do nothing""").params(incident.id().value(), all).update();
    }

    Optional<Incident> find(IncidentId id) {
        return jdbc.sql("select * from incident where id = ?")
                .param(id.value())
                .query(IncidentRows::incident)
                .optional();
    }

    Optional<Incident> find(long number) {
        return jdbc.sql("select * from incident where number = ?")
                .param(number)
                .query(IncidentRows::incident)
                .optional();
    }

    Optional<Incident> ofStop(UUID stop) {
        return jdbc.sql("select * from incident where stop_id = ?")
                .param(stop)
                .query(IncidentRows::incident)
                .optional();
    }

    Optional<Incident> lock(IncidentId id) {
        return jdbc.sql("select * from incident where id = ? for update")
                .param(id.value())
                .query(IncidentRows::incident)
                .optional();
    }

    List<Incident> page(IncidentFilter filter, int urgency, long number, int limit) {
        IncidentSql sql = IncidentSql.of(filter);
        return jdbc.sql("select i.* from incident i where " + sql.where() + ORDER)
                .params(sql.params())
                .param("urgency", urgency)
                .param("number", number)
                .param("limit", limit)
                .query(IncidentRows::incident)
                .list();
    }

    long count(IncidentFilter filter, int most) {
        IncidentSql sql = IncidentSql.of(filter);
        return jdbc.sql("select count(*) from (select from incident i where " + sql.where() + " limit :limit) found")
                .params(sql.params())
                .param("limit", most)
                .query(Long.class)
                .single();
    }

    void owner(IncidentId id, PersonId owner) {
        jdbc.sql("update incident set owner_id = ? where id = ?")
                .params(owner.value(), id.value())
                .update();
    }

    void severity(IncidentId id, Severity severity) {
        jdbc.sql("update incident set severity = ? where id = ?")
                .params(severity.rank(), id.value())
                .update();
    }

    /** With the time it came there; going back forgets the times of the states behind. */
    void state(IncidentId id, IncidentState state) {
        jdbc.sql("""
                update incident set state = :state,
                       contained_at = case when :contained then coalesce(contained_at, :now) end,
                       resolved_at = case when :resolved then coalesce(resolved_at, :now) end,
                       closed_at = case when :closed then :now end
                 where id = :id""")
                .param("state", state.code())
                .param("contained", state.compareTo(IncidentState.CONTAINED) >= 0)
                .param("resolved", state.compareTo(IncidentState.RESOLVED) >= 0)
                .param("closed", state == IncidentState.CLOSED)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private long nextNumber() {
        return jdbc.sql("""
                insert into incident_number(tenant_id, last) values (remit_tenant(), 1)
                on conflict (tenant_id) do update set last = incident_number.last + 1 returning last""").query(Long.class).single();
    }

    private static Incident incident(ResultSet row, int n) throws SQLException {
        IncidentState state = IncidentState.of(row.getString("state"));
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                "I-" + row.getLong("number"),
                row.getString("playbook"),
                row.getInt("playbook_version"),
                row.getString("title"),
                Severity.of(row.getInt("severity")),
                state,
                Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(PersonId::new),
                about(row),
                Optional.ofNullable(row.getObject("stop_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                state == IncidentState.OPEN
                        ? Optional.empty()
                        : Optional.ofNullable(row.getObject(state.code() + "_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant));
    }

    private static Optional<Incident.About> about(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("subject_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Incident.About(
                        new SubjectRef(SubjectKind.of(kind), row.getObject("subject_id", UUID.class)),
                        row.getString("subject_name")));
    }
}
