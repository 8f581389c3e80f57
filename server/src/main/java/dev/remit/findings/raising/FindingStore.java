package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingId;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of findings. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FindingStore {

    private static final String KNOWN =
            "select id, number, kind, severity, state, close_reason, details from finding where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A finding as it was before something was done to it. */
    public record Known(
            FindingId id,
            String key,
            FindingKind kind,
            Severity severity,
            FindingState state,
            Optional<CloseReason> closed,
            Map<String, String> details) {}

    Optional<Known> known(String fingerprint) {
        return jdbc.sql(KNOWN + "fingerprint = ? for update")
                .param(fingerprint)
                .query(FindingStore::known)
                .optional();
    }

    public Optional<Known> known(FindingId id) {
        return jdbc.sql(KNOWN + "id = ? for update")
                .param(id.value())
                .query(FindingStore::known)
                .optional();
    }

    /** Those about one thing that are not closed. */
    List<Known> unresolved(SubjectRef subject) {
        return jdbc.sql(KNOWN + "subject_kind = ? and subject_id = ? and state <> 'closed' order by number for update")
                .params(subject.kind().code(), subject.id())
                .query(FindingStore::known)
                .list();
    }

    /** Those of a kind about AI integrations, among these or of a connection, that are not closed; by the integration. */
    Map<UUID, Known> unresolved(FindingKind kind, Optional<ConnectionId> connection, Collection<UUID> integrations) {
        Map<UUID, Known> found = new LinkedHashMap<>();
        jdbc.sql("select subject_id, " + KNOWN.substring("select ".length())
                        + "kind = :kind and subject_kind = :of and state <> 'closed'"
                        + " and (connection_id = :connection or subject_id = any(:ids)) order by number for update")
                .param("kind", kind.name())
                .param("of", SubjectKind.INTEGRATION.code())
                .param("connection", connection.map(ConnectionId::value).orElse(null), Types.OTHER)
                .param("ids", integrations.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("subject_id", UUID.class), known(row, 0));
                });
        return found;
    }

    List<Known> unresolvedAt(ConnectionId connection) {
        return jdbc.sql(KNOWN + "connection_id = ? and state <> 'closed' order by number for update")
                .param(connection.value())
                .query(FindingStore::known)
                .list();
    }

    /** Those that the use case is to answer, closed ones too. */
    List<Known> answeredBy(UseCaseId useCase) {
        return jdbc.sql(KNOWN + "use_case_id = ? order by number for update")
                .param(useCase.value())
                .query(FindingStore::known)
                .list();
    }

    /** The integrations whose unknown AI an intake request is to answer. */
    List<UUID> integrationsAskedFor(UseCaseId useCase) {
        return jdbc.sql("""
                select distinct subject_id from finding
                 where use_case_id = ? and kind = 'UNKNOWN_AI' and state <> 'closed'""").param(useCase.value()).query(UUID.class).list();
    }

    public void open(FindingId id, LocalDate due) {
        jdbc.sql("""
                update finding set state = 'open', due_on = ?, closed_at = null, close_reason = null, close_note = null
                 where id = ?""").params(due, id.value()).update();
    }

    public void state(FindingId id, FindingState state) {
        jdbc.sql("update finding set state = ? where id = ?")
                .params(state.code(), id.value())
                .update();
    }

    public void close(FindingId id, CloseReason reason, String note) {
        jdbc.sql("update finding set state = 'closed', closed_at = ?, close_reason = ?, close_note = ? where id = ?")
                .params(now(), reason.name(), note, id.value())
                .update();
    }

    public void owner(FindingId id, Optional<PersonId> owner) {
        jdbc.sql("update finding set owner_id = ? where id = ?")
                .param(owner.map(PersonId::value).orElse(null))
                .param(id.value())
                .update();
    }

    /** Those of the kind about other things than these. */
    List<Known> unresolvedBeyond(FindingKind kind, Collection<UUID> subjects) {
        return jdbc.sql(KNOWN + "kind = ? and state <> 'closed' and not subject_id = any(?) order by number for update")
                .params(kind.name(), subjects.toArray(UUID[]::new))
                .query(FindingStore::known)
                .list();
    }

    /** Gives it to another if it is that person's, or nobody's if empty; the finding, if so. */
    Optional<FindingId> owner(String fingerprint, Optional<PersonId> before, PersonId owner) {
        return jdbc.sql("""
                update finding set owner_id = :owner
                 where fingerprint = :fingerprint and owner_id is not distinct from :before and owner_id is distinct from :owner
                   and state <> 'closed' returning id""")
                .param("owner", owner.value())
                .param("fingerprint", fingerprint)
                .param("before", before.map(PersonId::value).orElse(null), Types.OTHER)
                .query(UUID.class)
                .optional()
                .map(FindingId::new);
    }

    public void due(FindingId id, LocalDate due) {
        jdbc.sql("update finding set due_on = ? where id = ?")
                .params(due, id.value())
                .update();
    }

    /** No later than that day. */
    void dueBy(FindingId id, LocalDate due) {
        jdbc.sql("update finding set due_on = least(due_on, ?) where id = ?")
                .params(due, id.value())
                .update();
    }

    public void useCase(FindingId id, Optional<UseCaseId> useCase) {
        jdbc.sql("update finding set use_case_id = ? where id = ?")
                .param(useCase.map(UseCaseId::value).orElse(null))
                .param(id.value())
                .update();
    }

    /** Those somebody still has, whatever became of the person. */
    long ownedCount(PersonId person) {
        return jdbc.sql("select count(*) from finding where owner_id = ? and state <> 'closed'")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    List<Known> ownedBy(PersonId person) {
        return jdbc.sql(KNOWN + "owner_id = ? and state <> 'closed' order by number for update")
                .param(person.value())
                .query(FindingStore::known)
                .list();
    }

    /**
     * What was judged no fault has passed: should it come again, it is judged again. Its fingerprint goes to the finding that
     * is raised then.
     */
    void release(SubjectRef subject, Set<FindingKind> kinds) {
        jdbc.sql("""
                update finding set fingerprint = 'past ' || id
                 where subject_kind = ? and subject_id = ? and kind = any(?) and close_reason = 'NOT_A_FAULT'""")
                .param(subject.kind().code())
                .param(subject.id())
                .param(kinds.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    void release(FindingId id) {
        jdbc.sql("update finding set fingerprint = 'past ' || id where id = ? and close_reason = 'NOT_A_FAULT'")
                .param(id.value())
                .update();
    }

    static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                new FindingId(row.getObject("id", UUID.class)),
                "F-" + row.getLong("number"),
                FindingKind.valueOf(row.getString("kind")),
                Severity.of(row.getInt("severity")),
                FindingState.of(row.getString("state")),
                Optional.ofNullable(row.getString("close_reason")).map(CloseReason::valueOf),
                Raised.details(row.getString("details")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
