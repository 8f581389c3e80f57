package dev.remit.kpi;

import dev.remit.identity.PersonId;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills a workspace with rows in every state there is, likely or not, the same for the same seed. */
final class RandomWorkspace {

    private final SingleConnectionDataSource connection;
    private final JdbcClient sql;
    private final UUID tenant;
    private final Random random;
    private final Instant now;
    private final List<PersonId> people = new ArrayList<>();
    private final List<UUID> useCases = new ArrayList<>();

    private RandomWorkspace(Workspace workspace, TestDatabase database, long seed, Instant now) {
        this.tenant = workspace.tenant().value();
        this.connection = new SingleConnectionDataSource(
                database.url(), database.owner().user(), database.owner().password(), true);
        this.sql = JdbcClient.create(connection);
        // the owner of the tables is bound by row-level security too
        sql.sql("select set_config('app.tenant_id', ?, false)")
                .param(tenant.toString())
                .query(String.class)
                .single();
        this.random = new Random(seed);
        this.now = now;
        Stream.of("Ana", "Bo", "Cy", "Di")
                .map(name -> workspace.person(name, "marketer"))
                .forEach(people::add);
        sql.sql("update membership set left_at = ? where tenant_id = ? and person_id = ?")
                .params(at(5), tenant, people.getLast().value())
                .update();
    }

    static void fill(Workspace workspace, TestDatabase database, long seed, Instant now) {
        RandomWorkspace filled = new RandomWorkspace(workspace, database, seed, now);
        repeat(90, filled::useCase);
        repeat(6, filled::connection);
        repeat(40, filled::finding);
        filled.gaps();
        filled.connection.destroy();
    }

    /** What the service keeps beside each thing when it gives and takes duties. */
    private void gaps() {
        sql.sql("""
                update ownership_subject s set gaps = (
                  with has as (select duty, person_id from ownership_assignment a
                    where (a.tenant_id, a.subject_kind, a.subject_id) = (s.tenant_id, s.subject_kind, s.subject_id)),
                  missing as (select gap from (values ('accountable', 'NO_ACCOUNTABLE'),
                      ('executive-owner', 'NO_EXECUTIVE_OWNER'), ('operational-owner', 'NO_OPERATIONAL_OWNER'),
                      ('technical-owner', 'NO_TECHNICAL_OWNER'), ('responsible', 'NO_RESPONSIBLE')) m(duty, gap)
                    where m.duty not in (select duty from has)),
                  everything as (select 'ONE_PERSON_EVERYTHING' from has where duty like '%-owner'
                    having count(*) = 3 and count(distinct person_id) = 1)
                  select coalesce(array_agg(gap), '{}')
                    from (select gap from missing union all select * from everything) g(gap))""").update();
    }

    private void useCase() {
        UUID id = UUID.randomUUID();
        useCases.add(id);
        String state = one(
                "draft",
                "unreviewed",
                "submitted",
                "changes-requested",
                "approved",
                "approved",
                "declined",
                "suspended",
                "retired");
        String tier = maybe(one("minimal", "limited", "high", "prohibited"));
        Long value = random.nextInt(3) == 0 ? null : (long) random.nextInt(100_000_00);
        sql.sql("""
                insert into use_case(tenant_id, id, name, name_key, state, lane, version, tier, rule_set, residual_risk,
                                     value_minor, currency, next_review, created_at, changed_at)
                values (:tenant, :id, :name, :name, :state, :lane, :version, :tier, :rules, :risk, :value, :currency,
                        :review, :at, :at)""")
                .param("tenant", tenant)
                .param("id", id)
                .param("name", "use case " + random.nextInt(40))
                .param("state", state)
                .param("lane", state.equals("draft") ? null : maybe(one("experiment", "production", "oversight")))
                .param("version", random.nextInt(3))
                .param("tier", tier)
                .param("rules", tier == null ? null : "v1")
                .param("risk", tier == null ? null : random.nextInt(101))
                .param("value", value)
                .param("currency", value == null ? null : one("EUR", "EUR", "USD"))
                .param(
                        "review",
                        random.nextInt(4) == 0
                                ? null
                                : LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days()))
                .param("at", at(300))
                .update();
        if (random.nextInt(3) > 0) {
            sql.sql("""
                    insert into use_case_version(tenant_id, use_case_id, number, answers, tier, sha256, basis, submitted_by,
                                                 submitted_at)
                    values (?, ?, ?, '{}', '{}', repeat('a', 64), repeat('b', 64), 'Ana', ?)""").params(tenant, id, random.nextInt(3), at(100)).update();
        }
        if (!state.equals("draft")) {
            owners("use-case", id, random.nextInt(5) > 0);
            repeat(random.nextInt(3), () -> approval(id));
        }
    }

    private void owners(String kind, UUID id, boolean expected) {
        sql.sql("insert into ownership_subject(tenant_id, subject_kind, subject_id, name) values (?, ?, ?, ?)")
                .param(tenant)
                .param(kind)
                .param(id)
                .param(expected ? "thing " + random.nextInt(30) : null)
                .update();
        for (String duty : List.of(
                "accountable", "executive-owner", "operational-owner", "technical-owner", "responsible", "informed")) {
            if (random.nextInt(4) > 0) {
                sql.sql("""
                        insert into ownership_assignment(tenant_id, subject_kind, subject_id, duty, person_id, assigned_at)
                        values (?, ?, ?, ?, ?, ?)""").params(tenant, kind, id, duty, person(), at(50)).update();
            }
        }
    }

    private void approval(UUID useCase) {
        UUID id = UUID.randomUUID();
        boolean taken = sql.sql(
                        "select exists (select from approval where tenant_id = ? and subject_id = ? and state = 'OPEN')")
                .params(tenant, useCase)
                .query(Boolean.class)
                .single();
        String state = taken ? "APPROVED" : one("OPEN", "APPROVED", "CHANGES_REQUESTED", "DECLINED", "WITHDRAWN");
        int rounds = 1 + random.nextInt(2);
        sql.sql("""
                insert into approval(tenant_id, id, subject_kind, subject_id, owned_kind, owned_id, requester, state, round,
                                     revision, opened_at)
                values (?, ?, 'use-case', ?, 'use-case', ?, ?, ?, ?, 0, ?)""")
                .params(tenant, id, useCase, useCase, person(), state, rounds, at(200))
                .update();
        for (int round = 1; round <= rounds; round++) {
            boolean voided = random.nextInt(3) == 0;
            sql.sql("""
                    insert into approval_round(tenant_id, approval_id, number, title, version, tier, snapshot, hash, plan,
                                               approvable, distinct_reviewers, opened_at, voided_at, void_reason)
                    values (?, ?, ?, ?, '1', 'high', 's', sha256('s'::bytea), 'p', true, false, ?, ?, ?)""")
                    .param(tenant)
                    .param(id)
                    .param(round)
                    .param("decision " + random.nextInt(30))
                    .param(at(150))
                    .param(voided ? at(100) : null)
                    .param(voided ? "changed" : null)
                    .update();
            int last = 1 + random.nextInt(3);
            for (int position = 1; position <= last; position++) {
                step(id, round, position, state);
            }
        }
    }

    private void step(UUID approval, int round, int position, String state) {
        boolean turn = random.nextInt(4) > 0;
        boolean decided = turn && (!state.equals("OPEN") || random.nextBoolean());
        java.time.OffsetDateTime since = at(120);
        sql.sql("""
                insert into approval_step(tenant_id, id, approval_id, round, position, stage, part, person_id, working_hours, since,
                                          due_at,
                                          outcome, decided_by, decided_at, decided_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, 24, ?, ?, ?, ?, ?, ?)""")
                .param(tenant)
                .param(UUID.randomUUID())
                .param(approval)
                .param(round)
                .param(position)
                .param(position)
                .param(position)
                .param(person())
                .param(turn ? since : null)
                .param(turn ? since.plusDays(random.nextInt(20)) : null)
                .param(decided ? one("APPROVED", "CHANGES_REQUESTED", "DECLINED") : null)
                .param(decided ? person() : null)
                .param(decided ? since.plusHours(random.nextInt(400)) : null)
                .param(decided ? new byte[] {1} : null)
                .update();
        if (random.nextInt(3) > 0) {
            sql.sql(
                            "update approval_step set decided_hash = sha256('s'::bytea) where tenant_id = ? and decided_hash is not null"
                                    + " and approval_id = ?")
                    .params(tenant, approval)
                    .update();
        }
    }

    private void connection() {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into connection(tenant_id, id, connector, name, settings, on_premises, state, data_key, master_key, added_at)
                values (?, ?, 'wordpress', ?, '{}', false, ?, 'k', 'm', ?)""")
                .params(tenant, id, "Site " + id, one("enabled", "enabled", "enabled", "disabled", "removed"), at(300))
                .update();
        repeat(random.nextInt(4), () -> sql.sql("""
                insert into scan(tenant_id, id, connection_id, cause, state, queued_at, finished_at)
                values (?, ?, ?, 'person', ?, ?, ?)""")
                .params(
                        tenant,
                        UUID.randomUUID(),
                        id,
                        one("finished", "partial", "failed", "cancelled"),
                        at(60),
                        at(50))
                .update());
        for (String question : List.of("GRANTS", "PLUGINS")) {
            if (random.nextInt(4) > 0) {
                boolean answered = random.nextBoolean();
                sql.sql("""
                        insert into connection_question(tenant_id, connection_id, question, status, detail, asked_at, unknown_since)
                        values (?, ?, ?, ?, 'd', ?, ?)""")
                        .param(tenant)
                        .param(id)
                        .param(question)
                        .param(answered ? "ANSWERED" : "FORBIDDEN")
                        .param(at(9))
                        .param(answered ? null : at(5))
                        .update();
            }
        }
        repeat(6, () -> integration(id));
    }

    private void integration(UUID connection) {
        UUID id = UUID.randomUUID();
        boolean gone = random.nextInt(5) == 0;
        sql.sql("""
                insert into integration(tenant_id, id, connection_id, principal, question, kind, name, state, implies,
                        first_snapshot, changed_snapshot, gone_snapshot, first_seen_at, changed_at, last_use, use_case_id)
                values (?, ?, ?, ?, 'PLUGINS', 'PLUGIN', ?, 'ENABLED', '{}', 1, 1, ?, ?, ?, 'unknown', ?)""")
                .param(tenant)
                .param(id)
                .param(connection)
                .param(id.toString())
                .param("integration " + random.nextInt(20))
                .param(gone ? 2 : null)
                .param(at(90))
                .param(at(9))
                .param(random.nextBoolean() ? useCases.get(random.nextInt(useCases.size())) : null)
                .update();
        for (String capability : List.of("SEE", "INFER", "STORE", "CHANGE", "TRIGGER")) {
            for (String basis : List.of("DECLARED", "EFFECTIVE", "OBSERVED", "INFERRED")) {
                if (random.nextInt(5) == 0) {
                    sql.sql("""
                            insert into integration_access(tenant_id, integration_id, capability, kind, resource, basis,
                                    since_snapshot, until_snapshot, reach, sensitivity, mode, rights, through)
                            values (?, ?, ?, 'CONTENT', 'posts', ?, 1, ?, 'OWN', 'PUBLIC', 'ALWAYS', '{}', 'x')""")
                            .param(tenant)
                            .param(id)
                            .param(capability)
                            .param(basis)
                            .param(random.nextInt(4) == 0 ? 2 : null)
                            .update();
                }
            }
        }
        sql.sql("""
                insert into integration_reach(tenant_id, integration_id, capability, elsewhere, sensitivities, basis)
                select a.tenant_id, a.integration_id, a.capability, a.elsewhere, array_agg(distinct a.sensitivity), min(a.basis)
                  from integration_access a where a.integration_id = ? and a.until_snapshot is null and not ?
                 group by 1, 2, 3, 4""").params(id, gone).update();
        if (random.nextInt(3) == 0) {
            owners("integration", id, true);
        }
    }

    private void finding() {
        boolean closed = random.nextInt(3) == 0;
        String state = closed ? "closed" : one("open", "in-progress", "accepted");
        sql.sql("""
                insert into finding(tenant_id, id, number, fingerprint, kind, severity, subject_kind, subject_id, subject_name,
                                    place, details, state, due_on, raised_at, seen_at, closed_at, close_reason)
                values (?, ?, (select count(*) + 1 from finding where tenant_id = ?), ?, 'unknown-ai', ?, 'integration', ?, ?, 'p', '{}', ?, ?, ?, ?, ?, ?)""")
                .param(tenant)
                .param(UUID.randomUUID())
                .param(tenant)
                .param(UUID.randomUUID().toString())
                .param(1 + random.nextInt(3))
                .param(UUID.randomUUID())
                .param("thing " + random.nextInt(9))
                .param(state)
                .param(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days()))
                .param(at(200))
                .param(at(9))
                .param(closed ? at(120) : null)
                .param(closed ? "FIXED" : null)
                .update();
    }

    private UUID person() {
        return people.get(random.nextInt(people.size())).value();
    }

    /** Some time ago, up to so many days. */
    private java.time.OffsetDateTime at(int days) {
        return now.minus(random.nextInt(days * 24 * 60), ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
    }

    private int days() {
        return random.nextInt(120) - 60;
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private @Nullable String maybe(String value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }
}
