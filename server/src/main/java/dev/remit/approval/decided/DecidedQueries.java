package dev.remit.approval.decided;

import dev.remit.approval.Approval.State;
import dev.remit.approval.Waiting;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of what one asked for. */
@Service
@Transactional(readOnly = true)
public class DecidedQueries {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final CurrentUser user;

    DecidedQueries(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** What I asked for and nobody has to decide any more, the one asked for last on top; what is sent back is among it until I answer. */
    @PreAuthorize("hasAuthority('approval:read')")
    public Page<Decided> asked(Waiting.Filter filter, Optional<String> cursor, int limit) {
        List<Decided> found = jdbc.sql("""
                        select a.id, a.state, r.title, r.tier, r.voided_at, r.void_reason,
                               d.decided_by, d.decided_for, d.decided_at, d.reason
                          from approval a
                          join approval_round r on r.tenant_id = a.tenant_id and r.approval_id = a.id and r.number = a.round
                          left join lateral (
                                select s.decided_by, s.decided_for, s.decided_at, s.reason from approval_step s
                                 where s.tenant_id = a.tenant_id and s.approval_id = a.id and s.round = a.round
                                   and s.outcome is not null and a.state <> 'WITHDRAWN' and r.voided_at is null
                                 order by s.decided_at desc, s.position desc limit 1) d on true
                         where a.requester = :me and a.state <> 'OPEN' and a.id < :before
                           and (:text = '' or position(lower(:text) in lower(r.title)) > 0)
                           and (cardinality(:tiers::text[]) = 0 or r.tier = any(:tiers))
                         order by a.id desc limit :limit""")
                .param("me", user.person().value())
                .param("before", cursor.map(UUID::fromString).orElse(LAST))
                .param("text", filter.text())
                .param("tiers", filter.tiers().toArray(String[]::new))
                .param("limit", limit + 1)
                .query(DecidedQueries::decided)
                .list();
        return Page.of(found, limit, one -> one.approval().toString());
    }

    private static Decided decided(ResultSet row, int n) throws SQLException {
        Optional<Instant> decidedAt = instant(row, "decided_at");
        Optional<Instant> stoppedAt = instant(row, "voided_at");
        return new Decided(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("tier"),
                State.valueOf(row.getString("state")),
                decidedAt.isEmpty() ? Optional.empty() : Optional.of(last(row, decidedAt.get())),
                stoppedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Decided.Stopped(stoppedAt.get(), row.getString("void_reason"))));
    }

    private static Decided.Last last(ResultSet row, Instant at) throws SQLException {
        return new Decided.Last(
                new PersonId(row.getObject("decided_by", UUID.class)),
                Optional.ofNullable(row.getObject("decided_for", UUID.class)).map(PersonId::new),
                at,
                Optional.ofNullable(row.getString("reason")).filter(reason -> !reason.isBlank()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
