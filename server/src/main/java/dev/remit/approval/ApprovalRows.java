package dev.remit.approval;

import dev.remit.approval.ApprovalStep.Deciders;
import dev.remit.approval.clock.Calendars;
import dev.remit.approval.plan.PlannedCheck;
import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import dev.remit.shared.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows behind approvals. */
@Repository
class ApprovalRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    ApprovalRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who decides, and for whom they stand in, if they do. */
    record Voice(PersonId by, Optional<PersonId> insteadOf) {}

    UUID insert(ApprovalRequest request) {
        UUID id = ids.next();
        try {
            jdbc.sql("""
                    insert into approval(tenant_id, id, subject_kind, subject_id, owned_kind, owned_id, requester, state,
                                         round, revision, opened_at)
                    values (remit_tenant(), ?, ?, ?, ?, ?, ?, 'OPEN', 1, 1, ?)""")
                    .param(id)
                    .param(request.subject().kind().code())
                    .param(request.subject().id())
                    .param(request.owned().kind().code())
                    .param(request.owned().id())
                    .param(request.requester().value())
                    .param(now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ApprovalRefusal.ALREADY_OPEN.because();
        }
        return id;
    }

    /** Opens an existing approval again, for the round given. */
    void reopen(Approval approval, int round) {
        touch(approval, Approval.State.OPEN, round);
    }

    void close(Approval approval, Approval.State state) {
        touch(approval, state, approval.round().number());
    }

    /** Claims the approval for one act; refused if somebody else acted on it since it was read. */
    void touch(Approval approval) {
        touch(approval, approval.state(), approval.round().number());
    }

    private void touch(Approval approval, Approval.State state, int round) {
        int claimed = jdbc.sql("""
                update approval set revision = revision + 1, state = ?, round = ? where id = ? and revision = ?""")
                .params(state.name(), round, approval.id(), approval.revision())
                .update();
        if (claimed == 0) {
            throw ApprovalRefusal.CHANGED_MEANWHILE.because();
        }
    }

    void insertRound(UUID approval, Approval.Round round) {
        Snapshot shown = round.snapshot();
        jdbc.sql("""
                insert into approval_round(tenant_id, approval_id, number, title, version, tier, snapshot, hash, authors,
                                           plan, approvable, distinct_reviewers, opened_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        approval,
                        round.number(),
                        shown.title(),
                        shown.version(),
                        shown.tier(),
                        shown.canonical(),
                        bytes(round.hash()),
                        round.authors().stream().map(PersonId::value).toArray(UUID[]::new),
                        round.plan(),
                        round.approvable(),
                        round.distinct(),
                        round.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void voidRound(UUID approval, int round, String reason) {
        jdbc.sql("""
                update approval_round set voided_at = ?, void_reason = ? where approval_id = ? and number = ?""").params(now(), reason, approval, round).update();
    }

    UUID insertStep(UUID approval, int round, int position, int workingHours, Router.Routed step) {
        Deciders deciders = step.deciders();
        UUID[] people = deciders.people().stream().map(PersonId::value).toArray(UUID[]::new);
        UUID id = ids.next();
        jdbc.sql("""
                insert into approval_step(tenant_id, id, approval_id, round, position, stage, part, role_key, duty, person_id,
                                          among, stand_ins, working_hours)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(approval)
                .param(round)
                .param(position)
                .param(step.stage())
                .param(step.part())
                .param(deciders.role().orElse(null))
                .param(deciders.duty().orElse(null))
                .param(people.length == 1 ? people[0] : null)
                .param(people.length > 1 ? people : null)
                .param(deciders.standIns().toArray(String[]::new))
                .param(workingHours)
                .update();
        insertChecks(id, step.checks());
        return id;
    }

    private void insertChecks(UUID step, List<PlannedCheck> checks) {
        int position = 0;
        for (PlannedCheck check : checks) {
            jdbc.sql("""
                    insert into approval_check(tenant_id, step_id, key, position, text, expected)
                    values (remit_tenant(), ?, ?, ?, ?, ?)""")
                    .param(step)
                    .param(check.key())
                    .param(++position)
                    .param(check.text())
                    .param(check.evidence().orElse(null))
                    .update();
        }
    }

    void startStep(UUID step, Instant since, Calendars.Deadlines deadlines) {
        jdbc.sql("update approval_step set since = ?, remind_at = ?, due_at = ?, escalate_at = ? where id = ?")
                .params(
                        since.atOffset(ZoneOffset.UTC),
                        deadlines.remind().atOffset(ZoneOffset.UTC),
                        deadlines.due().atOffset(ZoneOffset.UTC),
                        deadlines.escalate().atOffset(ZoneOffset.UTC),
                        step)
                .update();
    }

    void decide(UUID step, Decision.Outcome outcome, Voice voice, Optional<String> reason, String hash) {
        jdbc.sql("""
                update approval_step set outcome = ?, decided_by = ?, decided_for = ?, decided_at = ?, reason = ?,
                                         decided_hash = ?
                 where id = ?""")
                .param(outcome.name())
                .param(voice.by().value())
                .param(voice.insteadOf().map(PersonId::value).orElse(null))
                .param(now())
                .param(reason.orElse(null))
                .param(bytes(hash))
                .param(step)
                .update();
    }

    /** Ticks a check for somebody, or opens it again for nobody. */
    void check(UUID step, String key, Optional<PersonId> by, Optional<String> evidence) {
        jdbc.sql("""
                update approval_check set checked_by = ?, checked_at = ?, evidence = ? where step_id = ? and key = ?""")
                .param(by.map(PersonId::value).orElse(null))
                .param(by.map(who -> now()).orElse(null))
                .param(evidence.orElse(null))
                .param(step)
                .param(key)
                .update();
    }

    /** Open approvals with a step that nobody but this person can decide, held until the transaction ends. */
    List<UUID> waitingFor(PersonId person) {
        return jdbc.sql("""
                        select a.id from approval a
                         where a.state = 'OPEN'
                           and (a.id, a.round) in (select s.approval_id, s.round from approval_step s
                                                    where s.person_id = ? and s.outcome is null)
                         order by a.id for update""").param(person.value()).query(UUID.class).list();
    }

    /** The step waits for holders of the role from now on, and for nobody by name. */
    void reroute(UUID step, String role) {
        jdbc.sql("update approval_step set person_id = null, among = null, role_key = ? where id = ?")
                .params(role, step)
                .update();
    }

    /** The step waits for this person from now on; the role it asks for stays. They were not reminded yet, whoever was before. */
    void give(UUID step, PersonId person) {
        jdbc.sql("update approval_step set person_id = ?, among = null, reminded_at = null where id = ?")
                .params(person.value(), step)
                .update();
    }

    /** Holds the subject's latest approval until the transaction ends, so that a decision on it waits; its id. */
    Optional<UUID> lockLatest(SubjectRef subject) {
        return jdbc.sql(
                        "select id from approval where subject_kind = ? and subject_id = ? order by id desc limit 1 for update")
                .params(subject.kind().code(), subject.id())
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }
}
