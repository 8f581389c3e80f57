package dev.remit.approval;

import dev.remit.approval.ApprovalStep.Deciders;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whole approvals, in four queries however many there are. */
@Repository
class ApprovalReader {

    private final JdbcClient jdbc;

    ApprovalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Approval> find(UUID id) {
        return read(List.of(id)).stream().findFirst();
    }

    Optional<Approval.Round> decidedBefore(Approval approval) {
        return jdbc.sql("""
                        select a.id from approval a
                         where a.subject_kind = ? and a.subject_id = ? and a.id < ?
                           and exists (select from approval_step s where s.approval_id = a.id and s.outcome is not null)
                         order by a.id desc limit 1""")
                .param(approval.subject().kind().code())
                .param(approval.subject().id())
                .param(approval.id())
                .query(UUID.class)
                .optional()
                .flatMap(this::find)
                .flatMap(earlier -> earlier.rounds().reversed().stream()
                        .filter(Approval.Round::decided)
                        .findFirst());
    }

    List<Approval> of(SubjectRef subject, int limit) {
        return read(
                jdbc.sql("select id from approval where subject_kind = ? and subject_id = ? order by id desc limit ?")
                        .params(subject.kind().code(), subject.id(), limit)
                        .query(UUID.class)
                        .list());
    }

    /**
     * Reads the approvals' own rows first: whoever commits in between leaves a revision that is newer than the one read
     * here, so an act on what was read is refused.
     */
    private List<Approval> read(Collection<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        List<Approval> heads = jdbc.sql("select * from approval where id = any(?) order by id desc")
                .param(wanted)
                .query((row, n) -> head(row))
                .list();
        Map<RoundKey, List<ApprovalStep>> steps = steps(wanted, checks(wanted));
        Map<UUID, List<Approval.Round>> rounds = rounds(wanted, steps);
        return heads.stream()
                .map(head -> head.with(rounds.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Approval.Round>> rounds(UUID[] approvals, Map<RoundKey, List<ApprovalStep>> steps) {
        return jdbc
                .sql("select * from approval_round where approval_id = any(?) order by number")
                .param(approvals)
                .query((row, n) -> Map.entry(
                        row.getObject("approval_id", UUID.class),
                        round(row, steps.getOrDefault(RoundKey.of(row, "number"), List.of()))))
                .stream()
                .collect(grouped());
    }

    private Map<RoundKey, List<ApprovalStep>> steps(UUID[] approvals, Map<UUID, List<ApprovalStep.Check>> checks) {
        return jdbc
                .sql("select * from approval_step where approval_id = any(?) order by position")
                .param(approvals)
                .query((row, n) -> Map.entry(
                        RoundKey.of(row, "round"),
                        step(row, checks.getOrDefault(row.getObject("id", UUID.class), List.of()))))
                .stream()
                .collect(grouped());
    }

    private Map<UUID, List<ApprovalStep.Check>> checks(UUID[] approvals) {
        return jdbc
                .sql("""
                        select c.* from approval_check c
                          join approval_step s on s.tenant_id = c.tenant_id and s.id = c.step_id
                         where s.approval_id = any(?) order by c.position""")
                .param(approvals)
                .query((row, n) -> Map.entry(row.getObject("step_id", UUID.class), check(row)))
                .stream()
                .collect(grouped());
    }

    private static Approval head(ResultSet row) throws SQLException {
        return new Approval(
                row.getObject("id", UUID.class),
                new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                new PersonId(row.getObject("requester", UUID.class)),
                Approval.State.valueOf(row.getString("state")),
                row.getInt("revision"),
                List.of());
    }

    private static Approval.Round round(ResultSet row, List<ApprovalStep> steps) throws SQLException {
        Optional<String> reason = Optional.ofNullable(row.getString("void_reason"));
        Optional<Instant> voidedAt = instant(row, "voided_at");
        return new Approval.Round(
                row.getInt("number"),
                Snapshot.parse(row.getString("snapshot")),
                HexFormat.of().formatHex(row.getBytes("hash")),
                people(row, "authors"),
                row.getString("plan"),
                row.getBoolean("approvable"),
                row.getBoolean("distinct_reviewers"),
                required(row, "opened_at"),
                voidedAt.flatMap(at -> reason.map(why -> new Approval.Voiding(at, why))),
                steps);
    }

    private static ApprovalStep step(ResultSet row, List<ApprovalStep.Check> checks) throws SQLException {
        Optional<PersonId> escalatedTo = person(row, "escalated_to");
        return new ApprovalStep(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getInt("stage"),
                row.getInt("part"),
                deciders(row),
                row.getInt("working_hours"),
                instant(row, "since"),
                instant(row, "due_at"),
                instant(row, "escalated_at").map(at -> new ApprovalStep.Escalation(at, escalatedTo)),
                checks,
                decision(row));
    }

    private static Deciders deciders(ResultSet row) throws SQLException {
        Optional<PersonId> person = person(row, "person_id");
        return new Deciders(
                Optional.ofNullable(row.getString("role_key")),
                Optional.ofNullable(row.getString("duty")),
                person.isPresent() ? Set.of(person.get()) : people(row, "among"),
                List.of((String[]) row.getArray("stand_ins").getArray()));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                Decision.Outcome.valueOf(outcome),
                new PersonId(row.getObject("decided_by", UUID.class)),
                person(row, "decided_for"),
                required(row, "decided_at"),
                Optional.ofNullable(row.getString("reason")),
                HexFormat.of().formatHex(row.getBytes("decided_hash"))));
    }

    private static ApprovalStep.Check check(ResultSet row) throws SQLException {
        Optional<PersonId> by = person(row, "checked_by");
        Optional<Instant> at = instant(row, "checked_at");
        return new ApprovalStep.Check(
                row.getString("key"),
                row.getString("text"),
                Optional.ofNullable(row.getString("expected")),
                Optional.ofNullable(row.getString("evidence")),
                by.flatMap(who -> at.map(when -> new ApprovalStep.Done(who, when))));
    }

    static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    static Set<PersonId> people(ResultSet row, String column) throws SQLException {
        if (row.getArray(column) == null) {
            return Set.of();
        }
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <K, V> java.util.stream.Collector<Map.Entry<K, V>, ?, Map<K, List<V>>> grouped() {
        Function<Map.Entry<K, V>, K> key = Map.Entry::getKey;
        return Collectors.groupingBy(
                key, LinkedHashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private record RoundKey(UUID approval, int round) {

        static RoundKey of(ResultSet row, String column) throws SQLException {
            return new RoundKey(row.getObject("approval_id", UUID.class), row.getInt(column));
        }
    }
}
