package dev.remit.exception;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Folded;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exceptions' rows. That one is over is never written: its last day says so, whether or not a job has run. */
@Repository
class ExceptionRows {

    private static final String STATE =
            "case when e.state = 'granted' and e.last_day < :today then 'expired' else e.state end";
    private static final String SELECT = "select e.*, " + STATE + " as standing from exception_request e where ";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    ExceptionRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    ExceptionRequest insert(
            ExceptionDraft draft, String useCaseName, PersonId requester, Optional<ExceptionId> renews) {
        long number = nextNumber();
        return jdbc.sql("""
                insert into exception_request(tenant_id, id, number, use_case_id, use_case_name, kind, reference, search_key, owner_id,
                       reason, instead, last_day, requester_id, asked_at, renews_id, state)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'requested') returning *, state as standing""")
                .param(ids.next())
                .param(number)
                .param(draft.useCase().value())
                .param(useCaseName)
                .param(draft.kind().code())
                .param(draft.reference())
                .param(Folded.text("x-" + number + " " + draft.reference() + " " + useCaseName))
                .param(draft.owner().orElseThrow().value())
                .param(draft.reason())
                .param(draft.instead())
                .param(draft.lastDay().orElseThrow())
                .param(requester.value())
                .param(now())
                .param(renews.map(ExceptionId::value).orElse(null))
                .query(ExceptionRows::request)
                .single();
    }

    /** The next version of what was returned. */
    void askAgain(ExceptionId id, ExceptionDraft terms) {
        jdbc.sql("""
                update exception_request set owner_id = ?, reason = ?, instead = ?, last_day = ?, asked_at = ?, state = 'requested',
                       version = version + 1, decided_by = null, decided_at = null, decision_reason = null
                 where id = ?""")
                .param(terms.owner().orElseThrow().value())
                .param(terms.reason())
                .param(terms.instead())
                .param(terms.lastDay().orElseThrow())
                .param(now())
                .param(id.value())
                .update();
    }

    Optional<ExceptionRequest> find(ExceptionId id, LocalDate today) {
        return jdbc.sql(SELECT + "e.id = :id")
                .param("today", today)
                .param("id", id.value())
                .query(ExceptionRows::request)
                .optional();
    }

    Optional<ExceptionRequest> find(long number, LocalDate today) {
        return jdbc.sql(SELECT + "e.number = :number")
                .param("today", today)
                .param("number", number)
                .query(ExceptionRows::request)
                .optional();
    }

    Optional<ExceptionRequest> lock(ExceptionId id, LocalDate today) {
        return jdbc.sql(SELECT + "e.id = :id for update")
                .param("today", today)
                .param("id", id.value())
                .query(ExceptionRows::request)
                .optional();
    }

    /** The one that stands there, held until the transaction ends; refused if it stands elsewhere. */
    ExceptionRequest in(ExceptionId id, ExceptionState state, LocalDate today) {
        ExceptionRequest request = lock(id, today).orElseThrow(() -> ExceptionRefusal.NOT_FOUND.because());
        request.require(state);
        return request;
    }

    /** The request of the same that waits for a decision, or for who asked to ask again. */
    Optional<ExceptionRequest> waiting(UseCaseId useCase, ExceptedKind kind, String reference, LocalDate today) {
        return jdbc.sql(SELECT
                        + "e.use_case_id = :useCase and e.kind = :kind and e.reference = :reference"
                        + " and e.state in ('requested', 'returned')")
                .param("today", today)
                .param("useCase", useCase.value())
                .param("kind", kind.code())
                .param("reference", reference)
                .query(ExceptionRows::request)
                .optional();
    }

    /** Those of a kind that count today. */
    List<ExceptionRequest> inForce(Collection<UUID> useCases, ExceptedKind kind, LocalDate today) {
        return jdbc.sql(SELECT + """
                        e.use_case_id = any(:useCases) and e.kind = :kind and e.state = 'granted' and e.last_day >= :today
                        order by e.number""")
                .param("today", today)
                .param("useCases", useCases.toArray(UUID[]::new))
                .param("kind", kind.code())
                .query(ExceptionRows::request)
                .list();
    }

    /** The latest first. */
    List<ExceptionRequest> page(ExceptionFilter filter, LocalDate today, LocalDate soon, long before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("e.number < :before"));
        if (!filter.states().isEmpty()) {
            conditions.add(STATE + " = any(:states)");
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add("e.kind = any(:kinds)");
        }
        if (filter.expiring()) {
            conditions.add("e.state = 'granted' and e.last_day between :today and :soon");
        }
        if (filter.useCase().isPresent()) {
            conditions.add("e.use_case_id = :useCase");
        }
        if (!filter.text().isBlank()) {
            conditions.add("strpos(e.search_key, :text) > 0");
        }
        return jdbc.sql(SELECT + String.join(" and ", conditions) + " order by e.number desc limit :limit")
                .param("today", today)
                .param("soon", soon)
                .param("before", before)
                .param(
                        "states",
                        filter.states().stream().map(ExceptionState::code).toArray(String[]::new))
                .param("kinds", filter.kinds().stream().map(ExceptedKind::code).toArray(String[]::new))
                .param("useCase", filter.useCase().map(UseCaseId::value).orElse(null), java.sql.Types.OTHER)
                .param("text", Folded.text(filter.text()))
                .param("limit", limit)
                .query(ExceptionRows::request)
                .list();
    }

    void decide(ExceptionId id, ExceptionState state, PersonId by, String reason) {
        jdbc.sql(
                        "update exception_request set state = ?, decided_by = ?, decided_at = ?, decision_reason = ? where id = ?")
                .param(state.code())
                .param(by.value())
                .param(now())
                .param(reason.isBlank() ? null : reason)
                .param(id.value())
                .update();
    }

    /** Granted ones whose last day is not after that, and of which nobody was told so yet. */
    List<ExceptionRequest> untold(ExceptionReminders.Notice notice, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.sql(SELECT + """
                        e.state = 'granted' and e.last_day between :from and :to
                        and not exists (select from exception_notice n where n.exception_id = e.id and n.notice = :notice)
                        order by e.last_day, e.id""")
                .param("today", today)
                .param("from", from)
                .param("to", to)
                .param("notice", notice.code())
                .query(ExceptionRows::request)
                .list();
    }

    /** False if another node told it meanwhile. */
    boolean tell(ExceptionId id, ExceptionReminders.Notice notice) {
        return jdbc.sql("""
                        insert into exception_notice(tenant_id, exception_id, notice, at) values (remit_tenant(), ?, ?, ?)
                        on conflict do nothing""").params(id.value(), notice.code(), now()).update() > 0;
    }

    boolean any() {
        return jdbc.sql("select exists (select from exception_request)")
                .query(Boolean.class)
                .single();
    }

    private long nextNumber() {
        return jdbc.sql("""
                insert into exception_number(tenant_id, last) values (remit_tenant(), 1)
                on conflict (tenant_id) do update set last = exception_number.last + 1 returning last""").query(Long.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ExceptionRequest request(ResultSet row, int n) throws SQLException {
        return new ExceptionRequest(
                new ExceptionId(row.getObject("id", UUID.class)),
                "X-" + row.getLong("number"),
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                row.getString("use_case_name"),
                ExceptedKind.of(row.getString("kind")),
                row.getString("reference"),
                new ExceptionRequest.Terms(
                        new PersonId(row.getObject("owner_id", UUID.class)),
                        row.getString("reason"),
                        row.getString("instead")),
                row.getObject("last_day", LocalDate.class),
                row.getInt("version"),
                new PersonId(row.getObject("requester_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("renews_id", UUID.class)).map(ExceptionId::new),
                ExceptionState.of(row.getString("standing")),
                decided(row));
    }

    private static Optional<ExceptionRequest.Decided> decided(ResultSet row) throws SQLException {
        Optional<UUID> by = Optional.ofNullable(row.getObject("decided_by", UUID.class));
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExceptionRequest.Decided(
                        new PersonId(by.get()),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Objects.requireNonNullElse(row.getString("decision_reason"), "")));
    }
}
