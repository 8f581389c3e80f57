package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of findings with many of them. */
@DatabaseTest
class FindingQueriesTest {

    @Autowired
    FindingQueries queries;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Workspace ours;
    private PersonId cio;

    @BeforeEach
    void open() {
        ours = workspaces.open();
        cio = ours.person("Ines Calvert", "cio");
    }

    @Test
    void pagesPutTogetherAreTheWholeListTheWorstAndMostUrgentFirst() {
        fill(83);
        List<Finding> whole = pages(FindingFilter.all(), 100);
        assertThat(whole).hasSize(83);
        assertThat(whole)
                .isSortedAccordingTo(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::dueOn)
                        .thenComparing(f -> Long.parseLong(f.key().substring(2))));
        for (int size : new int[] {1, 7, 82}) {
            assertThat(pages(FindingFilter.all(), size)).isEqualTo(whole);
        }
    }

    @Test
    void theFiguresAreOneReadingAndAgreeWithTheListsBehindThem() {
        fill(200);
        FindingSummary summary = ours.as(cio, () -> queries.summary());
        assertThat(count(FindingFilter.unresolved())).isEqualTo(summary.unresolved());
        for (Severity severity : Severity.values()) {
            assertThat(count(filter("", Set.of(severity), Optional.empty(), Optional.empty(), false)))
                    .isEqualTo(summary.bySeverity().get(severity).longValue());
        }
        for (FindingFilter.Age age : FindingFilter.Age.values()) {
            assertThat(count(filter("", Set.of(), Optional.empty(), Optional.of(age), false)))
                    .isEqualTo(summary.byAge().get(age).longValue());
        }
        assertThat(count(filter("", Set.of(), Optional.empty(), Optional.empty(), true)))
                .isEqualTo(summary.overdue())
                .isPositive();
        Optional<FindingFilter.Ownership> nobody = Optional.of(new FindingFilter.Ownership.Nobody());
        assertThat(count(filter("", Set.of(), nobody, Optional.empty(), false)))
                .isEqualTo(summary.nobodys())
                .isPositive();
    }

    @Test
    void aFindingIsFoundByItsKeyAndByTheBeginningsOfItsWords() {
        fill(40);
        assertThat(keys("F-17")).containsExactly("F-17");
        assertThat(keys("number17 shop")).containsExactly("F-17");
        assertThat(keys("ágent NUMBER17")).containsExactly("F-17");
        assertThat(keys("number99")).isEmpty();
    }

    @Test
    void listAndSearchUseIndexesUnderRowLevelSecurity() {
        fill(20_000);
        database.asSuperuser().sql("analyze finding").update();
        database.asSuperuser().sql("analyze finding_word").update();
        assertThat(plan(FindingFilter.all())).contains("finding_by_urgency").doesNotContain("Sort");
        assertThat(plan(FindingFilter.unresolved())).contains("finding_urgency").doesNotContain("Sort");
        assertThat(plan(new FindingFilter(
                        "number777", Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty())))
                .contains("finding_word_pkey")
                .containsPattern("Index Cond: .*word >= .*")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whatSomebodyWhoLeftHadIsNobodysAndAnotherTakesIt(
            @Autowired Memberships memberships, @Autowired FindingService service, @Autowired LedgerQueries ledger) {
        fill(3);
        PersonId tom = ours.person("Tom Reyes", "security-reviewer");
        Finding finding = ours.as(cio, () -> queries.find("F-1")).orElseThrow();
        ours.as(cio, () -> service.assign(finding.id(), tom));
        PersonId administrator = ours.person("Ada Min", "administrator");
        ours.as(administrator, () -> memberships.end(tom, "A new job"));
        assertThat(ours.as(cio, () -> queries.find("F-1")).orElseThrow().owner())
                .isEmpty();
        assertThat(ours.as(cio, () -> ledger.timeline(finding.id().subject(), Optional.empty(), 5))
                        .items())
                .extracting(r -> r.act().name())
                .startsWith("finding.owner-left", "finding.assigned");
        ours.as(cio, () -> service.take(finding.id()));
        assertThat(ours.as(cio, () -> queries.find("F-1")).orElseThrow().owner())
                .contains(cio);
    }

    private List<String> keys(String text) {
        return pages(
                        new FindingFilter(
                                text, Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty()),
                        50)
                .stream()
                .map(Finding::key)
                .toList();
    }

    private static FindingFilter filter(
            String text,
            Set<Severity> severities,
            Optional<FindingFilter.Ownership> ownership,
            Optional<FindingFilter.Age> age,
            boolean overdue) {
        return new FindingFilter(
                text, FindingFilter.unresolved().states(), severities, ownership, age, overdue, Optional.empty());
    }

    private long count(FindingFilter filter) {
        return ours.as(cio, () -> queries.count(filter)).orElseThrow();
    }

    private List<Finding> pages(FindingFilter filter, int size) {
        List<Finding> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<Finding> page = ours.as(cio, () -> queries.list(filter, from, size));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private String plan(FindingFilter filter) {
        FindingSql sql = FindingSql.of(filter, clock.instant(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return ours.as(
                cio,
                () -> transaction.execute(status -> String.join(
                        "\n",
                        application
                                .sql("explain select f.id from finding f where " + sql.where() + FindingQueries.ORDER)
                                .params(sql.params())
                                .param("urgency", -9)
                                .param("due", LocalDate.EPOCH)
                                .param("number", 0)
                                .param("limit", 51)
                                .query(String.class)
                                .list())));
    }

    /** Of every severity, age, state and owner. */
    private void fill(int count) {
        database.asSuperuser()
                .sql("""
                        insert into finding(tenant_id, id, number, kind, fingerprint, severity, subject_kind, subject_id, subject_name,
                                            place, details, state, owner_id, due_on, raised_at, seen_at, closed_at, close_reason, close_note)
                        select :tenant, gen_random_uuid(), n, 'UNKNOWN_AI', 'test ' || n, 1 + n % 3, 'integration', gen_random_uuid(),
                               'Agent number' || n, 'Shop', '{}', (array['open', 'in-progress', 'accepted', 'closed'])[1 + n % 4],
                               case when n % 5 = 0 then cast(:owner as uuid) end, current_date + (n % 60 - 30),
                               now() - (n % 200) * interval '1 day', now(), case when n % 4 = 3 then now() end,
                               case when n % 4 = 3 then 'FIXED' end, case when n % 4 = 3 then 'so' end
                          from generate_series(1, :count) as n""")
                .param("tenant", ours.tenant().value())
                .param("owner", cio.value())
                .param("count", count)
                .update();
        database.asSuperuser().sql("""
                        insert into finding_word(tenant_id, word, finding_id)
                        select f.tenant_id, w, f.id from finding f,
                               unnest(array['f', f.number::text, 'agent', 'number' || f.number, 'shop']) as w
                         where f.tenant_id = :tenant""").param("tenant", ours.tenant().value()).update();
    }
}
