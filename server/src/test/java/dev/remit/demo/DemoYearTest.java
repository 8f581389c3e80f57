package dev.remit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.demo.script.Script;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;

/** The demo's year, made in a start that is killed half-way and completed by the next. */
@DatabaseTest
@TestPropertySource(properties = {"remit.demo=true", "remit.demo.site-port=0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoYearTest {

    /** A deadline, so that a test that waits for what never ends fails; no measure. */
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @Autowired
    private DemoStart start;

    @Autowired
    private Seeding seeding;

    @Autowired
    private List<ScheduledTaskHolder> scheduled;

    private JdbcClient all;
    private long killedAfter;

    @BeforeAll
    void makeTheYear(
            @Autowired TestConnectors connectors, @Autowired TestDatabase database, @Autowired Scheduler scheduler)
            throws SchedulerException {
        connectors.wordpress();
        connectors.n8n();
        connectors.hubspot();
        all = database.asSuperuser();
        killAfter(300);
        assertThatThrownBy(start::prepare).rootCause().hasMessageContaining("killed");
        killedAfter = count("select count(*) from demo_step");
        all.sql("drop trigger kill on demo_step").update();
        assertThat(seeding.isDone()).isFalse();
        start.prepare();
        rest(scheduler);
        run("ControlRounds");
    }

    /** The console goes on living after its year: what it does by itself would write while a test counts. */
    private void rest(Scheduler scheduler) throws SchedulerException {
        scheduled("").forEach(ScheduledTask::cancel);
        scheduler.standby();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!scheduler.getCurrentlyExecutingJobs().isEmpty()
                || count("select count(*) from scan where state in ('queued', 'running')") > 0) {
            assertThat(System.nanoTime())
                    .as("jobs and scans end after the demo's year")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void killAfter(int acts) {
        all.sql("""
                create function kill() returns trigger language plpgsql as $$ begin
                  if (select count(*) from demo_step) > %d then raise exception 'killed'; end if; return new; end $$""".formatted(acts)).update();
        all.sql("create trigger kill before insert on demo_step for each row execute function kill()")
                .update();
    }

    @Test
    void aStartThatIsKilledHalfWayIsCompletedByTheNextOne() {
        assertThat(killedAfter).isBetween(300L, 700L);
        assertThat(seeding.isDone()).isTrue();
        assertThat(count("select count(*) from tenant")).isEqualTo(2);
        assertThat(strings("select name from use_case group by tenant_id, name having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void aFurtherStartChangesNothing() {
        Map<String, Long> before = rows();
        start.prepare();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobodyIsMailedAboutAYearThatIsOver() {
        assertThat(count("select count(*) from notification")).isPositive();
        assertThat(count("select count(*) from notification where state in ('waiting', 'failed')"))
                .isZero();
    }

    @Test
    void eachRoleHasAPersonInBothWorkspacesAndTheConsultantBelongsToBoth() {
        assertThat(strings("""
                select t.name || ': ' || r.key from role r join tenant t on t.id = r.tenant_id
                 where not exists (select from membership_role m where m.tenant_id = r.tenant_id and m.role_key = r.key)""")).isEmpty();
        assertThat(strings("""
                select p.name from membership m join person p on p.id = m.person_id
                 group by p.id, p.name having count(*) = 2""")).containsExactly("Ravi Menon");
        assertThat(strings("select email from idp_account where demo_note is not null"))
                .contains("ines.calvert@skerry.example", "ravi.menon@calderlowe.example")
                .doesNotContain("viktor.hale@skerry.example");
    }

    @Test
    void everyUseCaseOfTheScriptIsThereAndNoTierStateOrLaneIsEmpty() {
        long scripted =
                Script.all().stream().mapToLong(s -> s.useCases().size()).sum();
        assertThat(count("select count(*) from use_case")).isEqualTo(scripted).isGreaterThan(60);
        assertThat(strings("select distinct tier from use_case where tier is not null"))
                .containsExactlyInAnyOrder("minimal", "limited", "high", "prohibited");
        assertThat(strings("select distinct state from use_case"))
                .contains("draft", "unreviewed", "submitted", "approved", "declined", "retired");
        assertThat(strings("select distinct lane from use_case where lane is not null"))
                .containsExactlyInAnyOrder("experiment", "production", "oversight");
    }

    @Test
    void thereArePromptsToUseOneThatIsOverOneBeingWrittenAndAVersionThatWaits() {
        assertThat(strings("""
                select distinct case when expires_on < current_date or state = 'expired' then 'over' else state end
                  from prompt order by 1""")).containsExactly("draft", "over", "published");
        assertThat(count("select count(*) from prompt_version where state = 'proposed'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from prompt_use")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void decisionsWaitSomeOfThemLate() {
        assertThat(count("""
                select count(*) from approval_step s join approval a on a.tenant_id = s.tenant_id and a.id = s.approval_id
                  and a.round = s.round where a.state = 'OPEN' and s.since is not null and s.outcome is null""")).isGreaterThan(7);
        assertThat(count("select count(*) from approval_round where voided_at is not null"))
                .isPositive();
        assertThat(count("select count(*) from approval where state = 'DECLINED'"))
                .isGreaterThan(4);
    }

    @Test
    void whoeverLeftStillOwnsThings() {
        assertThat(count("""
                select count(*) from ownership_assignment o join membership m
                  on m.tenant_id = o.tenant_id and m.person_id = o.person_id where m.left_at is not null""")).isGreaterThan(4);
    }

    @Test
    void sitesWereScannedOverTheYearAndDrifted() {
        long scripted = Script.all().stream()
                .flatMap(s -> s.connections().stream())
                .mapToLong(c -> c.scans().size())
                .sum();
        assertThat(count("select count(*) from scan")).isBetween(scripted, scripted + 1);
        assertThat(count("select count(*) from scan where state = 'failed'")).isZero();
        assertThat(count("select count(*) from scan where state = 'partial'")).isPositive();
    }

    @Test
    void anAutomationAndTheCrmItWritesToAreOneAiOverTwoSystems() {
        assertThat(strings("""
                select i.name || ' in ' || c.name || ' and ' || d.name from integration i
                  join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id
                  join integration p on p.tenant_id = i.tenant_id and p.part_of = i.id and p.gone_snapshot is null
                  join connection d on d.tenant_id = p.tenant_id and d.id = p.connection_id"""))
                .containsExactly(
                        "New-lead enrichment in Automations (demo system) and Advertising sales (demo system)");
    }

    /** Of two transactions at once, the one that wrote first may have looked at the clock last: seconds, never a day. */
    @Test
    void evidenceStandsInTheOrderOfTimeOverAYearAndIsSealed() {
        assertThat(count("""
                select count(*) from (select at, lag(at) over (partition by tenant_id order by written_by, written_as) as before
                  from evidence_record) r where at < before - interval '1 minute'""")).isZero();
        assertThat(count("select extract(day from max(at) - min(at)) from evidence_record"))
                .isGreaterThan(360);
        assertThat(count("select count(*) from evidence_record where at > now()"))
                .isZero();
        assertThat(unsealedAtLast())
                .as("records no seal covers; running: %s", running())
                .isZero();
    }

    /** What a seal may not cover yet, as an older transaction still runs somewhere, it covers when that one is over. */
    private long unsealedAtLast() {
        long end = System.nanoTime() + LONGEST.toNanos();
        long unsealed;
        do {
            run("sealAll");
            unsealed = count("""
                    select count(*) from evidence_record r where not exists (
                      select from evidence_entry e where e.tenant_id = r.tenant_id and e.record_id = r.id)""");
        } while (unsealed > 0 && System.nanoTime() < end);
        return unsealed;
    }

    private List<String> running() {
        return strings("""
                select concat_ws(' ', datname, backend_xid, state, now() - xact_start, left(query, 200)) from pg_stat_activity
                 where backend_xid is not null""");
    }

    @Test
    void everyDecisionIsBoundToTheVersionItWasTakenOn() {
        assertThat(count("""
                select count(*) from approval_step s join approval_round r on r.tenant_id = s.tenant_id
                  and r.approval_id = s.approval_id and r.number = s.round
                  join approval a on a.tenant_id = r.tenant_id and a.id = r.approval_id
                 where s.outcome is not null and (s.decided_hash is distinct from r.hash
                    or a.subject_kind = 'use-case' and not exists (select from use_case_version v
                         where v.tenant_id = r.tenant_id and v.sha256 = encode(s.decided_hash, 'hex')))""")).isZero();
    }

    private void run(String task) {
        scheduled(task).forEach(t -> t.getTask().getRunnable().run());
    }

    private List<ScheduledTask> scheduled(String name) {
        return scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.getTask().toString().contains(name))
                .toList();
    }

    private Map<String, Long> rows() {
        List<String> tables = new ArrayList<>(strings("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                   and relname not like 'qrtz%'"""));
        return tables.stream()
                .collect(Collectors.toMap(t -> t, t -> count("select count(*) from " + t), (a, b) -> a, TreeMap::new));
    }

    private long count(String sql) {
        return all.sql(sql).query(Long.class).single();
    }

    private List<String> strings(String sql) {
        return all.sql(sql).query(String.class).list();
    }
}
