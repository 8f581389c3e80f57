package dev.remit.findings;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Ids;
import dev.remit.shared.SubjectRef;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of findings. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FindingStore {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    FindingStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** A finding as it was before something was done to it. */
    record Known(FindingId id, long number, FindingState state, Optional<CloseReason> closed) {

        String key() {
            return "F-" + number;
        }
    }

    Optional<Known> known(String fingerprint) {
        return jdbc.sql("select id, number, state, close_reason from finding where fingerprint = ? for update")
                .param(fingerprint)
                .query((row, n) -> new Known(
                        new FindingId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        FindingState.of(row.getString("state")),
                        Optional.ofNullable(row.getString("close_reason")).map(CloseReason::valueOf)))
                .optional();
    }

    Optional<Known> known(FindingId id) {
        return jdbc.sql("select id, number, state, close_reason from finding where id = ? for update")
                .param(id.value())
                .query((row, n) -> new Known(
                        id,
                        row.getLong("number"),
                        FindingState.of(row.getString("state")),
                        Optional.ofNullable(row.getString("close_reason")).map(CloseReason::valueOf)))
                .optional();
    }

    Known insert(Raised raised, ConnectionId connection, String place, LocalDate due) {
        FindingId id = new FindingId(ids.next());
        long number = nextNumber();
        jdbc.sql("""
                insert into finding(tenant_id, id, number, kind, fingerprint, severity, subject_kind, subject_id, subject_name,
                                    connection_id, place, details, state, due_on, raised_at, seen_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'open', ?, ?, ?)""")
                .params(
                        id.value(),
                        number,
                        raised.kind().name(),
                        raised.fingerprint(),
                        raised.severity().rank(),
                        raised.subject().kind().code(),
                        raised.subject().id(),
                        raised.subjectName(),
                        connection.value(),
                        place,
                        JsonMapper.shared().writeValueAsString(raised.details()),
                        due,
                        now(),
                        now())
                .update();
        return new Known(id, number, FindingState.OPEN, Optional.empty());
    }

    /** It was seen again: never less severe than it was. */
    void seenAgain(FindingId id, Raised raised, String place) {
        jdbc.sql("""
                update finding set seen_at = ?, severity = greatest(severity, ?), subject_name = ?, place = ?, details = ?::jsonb
                 where id = ?""")
                .params(
                        now(),
                        raised.severity().rank(),
                        raised.subjectName(),
                        place,
                        JsonMapper.shared().writeValueAsString(raised.details()),
                        id.value())
                .update();
    }

    void open(FindingId id, LocalDate due) {
        jdbc.sql("""
                update finding set state = 'open', due_on = ?, closed_at = null, close_reason = null, close_note = null
                 where id = ?""").params(due, id.value()).update();
    }

    void state(FindingId id, FindingState state) {
        jdbc.sql("update finding set state = ? where id = ?")
                .params(state.code(), id.value())
                .update();
    }

    void close(FindingId id, CloseReason reason, String note) {
        jdbc.sql("update finding set state = 'closed', closed_at = ?, close_reason = ?, close_note = ? where id = ?")
                .params(now(), reason.name(), note, id.value())
                .update();
    }

    void owner(FindingId id, PersonId owner) {
        jdbc.sql("update finding set owner_id = ? where id = ?")
                .params(owner.value(), id.value())
                .update();
    }

    void due(FindingId id, LocalDate due) {
        jdbc.sql("update finding set due_on = ? where id = ?")
                .params(due, id.value())
                .update();
    }

    void useCase(FindingId id, UseCaseId useCase) {
        jdbc.sql("update finding set use_case_id = ? where id = ?")
                .params(useCase.value(), id.value())
                .update();
    }

    /** Those of one kind about one thing that are not closed. */
    List<Known> unresolved(FindingKind kind, SubjectRef subject) {
        return jdbc.sql("""
                select id, number, state from finding
                 where kind = ? and subject_kind = ? and subject_id = ? and state <> 'closed'""")
                .params(kind.name(), subject.kind().code(), subject.id())
                .query((row, n) -> new Known(
                        new FindingId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        FindingState.of(row.getString("state")),
                        Optional.empty()))
                .list();
    }

    /** The integrations whose findings a use case is to answer. */
    List<UUID> integrationsAnsweredBy(UseCaseId useCase) {
        return jdbc.sql("""
                select distinct subject_id from finding where use_case_id = ? and subject_kind = 'integration'""").param(useCase.value()).query(UUID.class).list();
    }

    private long nextNumber() {
        return jdbc.sql("""
                insert into finding_number(tenant_id, last) values (remit_tenant(), 1)
                on conflict (tenant_id) do update set last = finding_number.last + 1 returning last""").query(Long.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
