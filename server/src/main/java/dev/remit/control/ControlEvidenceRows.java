package dev.remit.control;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of evidence. */
@Repository
class ControlEvidenceRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    ControlEvidenceRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    ControlEvidenceId insert(
            UseCaseId useCase, String control, ControlEvidence.Draft draft, ControlEvidence.State state, PersonId by) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into control_evidence(tenant_id, id, use_case_id, control, note, reference, state, given_by, given_at,
                                             valid_until)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(useCase.value())
                .param(control)
                .param(draft.note())
                .param(draft.reference().isEmpty() ? null : draft.reference())
                .param(state.code())
                .param(by.value())
                .param(now())
                .param(draft.validUntil().orElseThrow())
                .update();
        return new ControlEvidenceId(id);
    }

    Optional<ControlEvidence> lock(ControlEvidenceId id) {
        return jdbc.sql("select * from control_evidence where id = ? for update")
                .param(id.value())
                .query(ControlEvidenceRows::evidence)
                .optional();
    }

    void decide(ControlEvidenceId id, ControlEvidence.State state, PersonId by, Optional<String> reason) {
        jdbc.sql("update control_evidence set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .param(state.code())
                .param(by.value())
                .param(now())
                .param(reason.orElse(null))
                .param(id.value())
                .update();
    }

    /** All of a use case, by control, the newest first. */
    List<ControlEvidence> of(UseCaseId useCase) {
        return jdbc.sql("select * from control_evidence where use_case_id = ? order by control, given_at desc")
                .param(useCase.value())
                .query(ControlEvidenceRows::evidence)
                .list();
    }

    /** Some whose time is over, and marks them as told. */
    List<ControlEvidence> noteExpired(LocalDate today, int most) {
        return jdbc.sql("""
                update control_evidence set expiry_noted = true
                 where id in (select id from control_evidence where state = 'counts' and not expiry_noted and valid_until < ?
                               order by valid_until limit ? for update skip locked)
                returning *""")
                .params(today, most)
                .query(ControlEvidenceRows::evidence)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ControlEvidence evidence(ResultSet row, int n) throws SQLException {
        Optional<PersonId> decidedBy =
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new);
        Optional<ControlEvidence.Decided> decided = decidedBy.isEmpty()
                ? Optional.empty()
                : Optional.of(new ControlEvidence.Decided(
                        decidedBy.get(),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("reason"))));
        return new ControlEvidence(
                new ControlEvidenceId(row.getObject("id", UUID.class)),
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                row.getString("control"),
                row.getString("note"),
                Optional.ofNullable(row.getString("reference")),
                Coded.of(ControlEvidence.State.class, row.getString("state")),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                decided);
    }
}
