package dev.remit.notification.kind;

import dev.remit.approval.clock.StepPeople;
import dev.remit.approval.delegation.StandIns;
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
    private final StandIns standIns;

    ApprovalParties(JdbcClient jdbc, StepPeople able, StandIns standIns) {
        this.jdbc = jdbc;
        this.able = able;
        this.standIns = standIns;
    }

    /**
     * A step that waits.
     *
     * @param role of which anybody decides; empty if it names people
     */
    private record Turn(UUID approval, Optional<String> role) {}

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
        return jdbc.sql("""
                        select decided_by from approval_step
                         where approval_id = ? and round = ? and decided_by is not null""").params(approval, round).query(UUID.class).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Those, and whoever stands in for one of them today. */
    Set<PersonId> withStandIns(Set<PersonId> able) {
        return Stream.concat(able.stream(), standIns.standingInFor(able).stream())
                .collect(Collectors.toSet());
    }

    /** As themself, or in the place of somebody who can; not once it is decided, and nobody on what they asked for. */
    boolean mayDecide(UUID step, PersonId person) {
        return turn(step).filter(turn -> mayDecide(turn, step, person)).isPresent();
    }

    private boolean mayDecide(Turn turn, UUID step, PersonId person) {
        Set<PersonId> those = able.able(turn.approval(), step);
        boolean inTheirPlace = standIns.of(person).stream()
                .filter(in -> those.contains(in.person()))
                .anyMatch(in -> turn.role().map(in.roles()::contains).orElse(in.named()));
        return those.contains(person)
                || (inTheirPlace
                        && able.mayDecide(turn.approval(), person)
                        && !asking(turn.approval()).people().contains(person));
    }

    /** Whether nobody has decided it. */
    boolean waits(UUID step) {
        return turn(step).isPresent();
    }

    /** Empty once the step is decided or its round is over. */
    private Optional<Turn> turn(UUID step) {
        return jdbc.sql("""
                        select a.id, case when s.person_id is null and s.among is null then s.role_key end as role
                          from approval_step s
                          join approval a on a.tenant_id = s.tenant_id and a.id = s.approval_id and a.round = s.round
                         where s.id = ? and s.outcome is null and a.state = 'OPEN'""")
                .param(step)
                .query((row, n) ->
                        new Turn(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("role"))))
                .optional();
    }

    private static Set<PersonId> people(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }
}
