package dev.remit.notification.kind;

import dev.remit.approval.clock.StepPeople;
import dev.remit.identity.PersonId;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom an approval concerns, asked in the transaction of the act, whoever acts. */
@Repository
class ApprovalParties {

    private final JdbcClient jdbc;
    private final StepPeople able;

    ApprovalParties(JdbcClient jdbc, StepPeople able) {
        this.jdbc = jdbc;
        this.able = able;
    }

    /** What is asked for, and who asked for it or put it forward. */
    record Asking(String title, Set<PersonId> people) {}

    Asking asking(UUID approval) {
        return jdbc.sql("""
                        select r.title, a.requester || r.authors as people from approval a
                          join approval_round r on r.tenant_id = a.tenant_id and r.approval_id = a.id and r.number = a.round
                         where a.id = ?""")
                .param(approval)
                .query((row, n) -> new Asking(row.getString("title"), people(row.getArray("people"))))
                .single();
    }

    /** Those who decided a step in that round. */
    Set<PersonId> decided(UUID approval, int round) {
        return jdbc
                .sql("""
                        select decided_by from approval_step
                         where approval_id = ? and round = ? and decided_by is not null""")
                .params(approval, round)
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    boolean mayDecide(UUID step, PersonId person) {
        return approvalOf(step)
                .filter(approval -> able.able(approval, step).contains(person))
                .isPresent();
    }

    /** Whether nobody has decided it. */
    boolean waits(UUID step) {
        return approvalOf(step).isPresent();
    }

    /** Empty once the step is decided or its round is over. */
    private Optional<UUID> approvalOf(UUID step) {
        return jdbc.sql("""
                        select a.id from approval_step s
                          join approval a on a.tenant_id = s.tenant_id and a.id = s.approval_id and a.round = s.round
                         where s.id = ? and s.outcome is null and a.state = 'OPEN'""").param(step).query(UUID.class).optional();
    }

    private static Set<PersonId> people(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }
}
