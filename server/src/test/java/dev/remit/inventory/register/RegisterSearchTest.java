package dev.remit.inventory.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.shared.Page;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches that are too large to be sorted: what they find is what looking at every row would find, in the same order. */
@DatabaseTest
class RegisterSearchTest {

    private static final int ROWS = 4_800;

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterQueries queries;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void whateverIsTypedIsFoundInWhateverOrder() {
        add(
                "'alpha' || n % 3 || ' beta' || n % 4 || ' ' || (array['left', 'right'])[1 + n * 7919 % 2] || ' num' || n",
                ROWS);
        for (RegisterSort sort : orders()) {
            List<RegisterRow> all = pages(RegisterFilter.NONE, sort, 3_000);
            assertThat(all).hasSize(ROWS);
            for (String typed : List.of(
                    "alpha1",
                    "alph",
                    "num",
                    "alpha1 beta2",
                    "num1 alpha",
                    "le num4",
                    "right beta3 alp",
                    "num777",
                    "n a b l")) {
                List<String> wanted = all.stream()
                        .filter(row -> has(row, typed))
                        .map(RegisterRow::name)
                        .toList();
                assertThat(pages(RegisterFilter.NONE.withText(typed), sort, 700))
                        .as("%s by %s", typed, sort)
                        .extracting(RegisterRow::name)
                        .containsExactlyElementsOf(wanted);
            }
        }
    }

    /** By name in both directions, for that has a way of its own; by everything else in one. */
    private static List<RegisterSort> orders() {
        List<RegisterSort> orders = new ArrayList<>(List.of(new RegisterSort(RegisterSort.By.NAME, true)));
        for (RegisterSort.By by : RegisterSort.By.values()) {
            orders.add(new RegisterSort(by, by.ordinal() % 2 == 1));
        }
        return orders;
    }

    @Test
    void filtersHoldInASearchToo() {
        add("'alpha num' || n", ROWS);
        RegisterFilter filter = RegisterFilter.NONE.withLanes(Set.of(Lane.OVERSIGHT));
        List<RegisterRow> wanted = pages(filter, RegisterSort.DEFAULT, 3_000);
        assertThat(pages(filter.withText("alp"), RegisterSort.DEFAULT, 300))
                .isEqualTo(wanted)
                .isNotEmpty();
        assertThat(pages(filter.withText("num"), RegisterSort.DEFAULT, 300)).isEqualTo(wanted);
        assertThat(count(filter.withText("alp"))).isEqualTo(new RegisterCount(wanted.size(), true));
    }

    @Test
    void wordsThatHardlyEverMeetAreSearchedForSoLongAndTheNextPageGoesOnThere() {
        add(
                "'common ' || lpad(n::text, 6, '0') || case when n = 29999 then ' left right' when n % 2 = 0 then ' left' else ' right' end",
                30_000);
        RegisterFilter filter = RegisterFilter.NONE.withText("left right");
        Page<RegisterRow> first = list(filter, RegisterSort.DEFAULT, Optional.empty(), 50);
        assertThat(first.items()).isEmpty();
        assertThat(first.next())
                .as("that nothing was found yet is not that there is nothing")
                .isPresent();
        assertThat(pages(filter, RegisterSort.DEFAULT, 50))
                .extracting(RegisterRow::name)
                .containsExactly("common 029999 left right");
        assertThat(count(filter)).isEqualTo(new RegisterCount(0, false));
    }

    @Test
    void countingStopsAtTheCap() {
        add("'alpha num' || n", 12_000);
        assertThat(count(RegisterFilter.NONE)).isEqualTo(new RegisterCount(10_000, false));
        assertThat(count(RegisterFilter.NONE.withText("alpha"))).isEqualTo(new RegisterCount(10_000, false));
        assertThat(count(RegisterFilter.NONE.withText("num")).all()).isFalse();
        assertThat(count(RegisterFilter.NONE.withText("num11"))).isEqualTo(new RegisterCount(1_111, true));
    }

    @Test
    void aNewNameMovesAllWordsOfAUseCase() {
        var id = company.draft("Alpha drafting");
        var intake = beans.getBean(dev.remit.inventory.IntakeService.class);
        company.workspace.as(company.marketer, () -> intake.save(id, "name", List.of("Zeta drafting"), 1));
        assertThat(database.asSuperuser()
                        .sql("select distinct name_key from use_case_word where use_case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("zeta drafting");
    }

    @Test
    void wordsAreRangesOfTheirIndexUnderRowLevelSecurity() {
        add("'alpha' || n % 3 || ' beta' || n % 4 || ' num' || n", 20_000);
        assertThat(plan("alpha1 bet", RegisterSort.DEFAULT))
                .contains("use_case_word_by_name", "use_case_pkey", "use_case_word_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan("num", new RegisterSort(RegisterSort.By.VALUE, true)))
                .contains("use_case_by_value", "use_case_word_pkey")
                .doesNotContain("Seq Scan");
    }

    private String plan(String typed, RegisterSort sort) {
        return company.workspace.as(
                company.cmo,
                () -> transaction.execute(status -> {
                    List<SearchWord> words = vocabulary.of(typed);
                    RegisterSql sql = RegisterSql.of(RegisterFilter.NONE, words);
                    RegisterOrder order = RegisterOrder.of(sort);
                    Walk walk = order.byName()
                            ? new WordWalk(application, words, sql, order.descending())
                            : new OrderWalk(application, order, sql);
                    Walk.Stretch stretch = walk.next(Optional.empty(), 128).orElseThrow();
                    return String.join(
                            "\n",
                            application
                                    .sql("explain select u.id from " + stretch.from() + " order by " + stretch.order()
                                            + " limit 51")
                                    .params(stretch.params())
                                    .query(String.class)
                                    .list());
                }));
    }

    private static boolean has(RegisterRow row, String typed) {
        List<String> words = List.of(row.name().toLowerCase(Locale.ROOT).split(" ", -1));
        return Arrays.stream(typed.split(" ", -1)).allMatch(t -> words.stream().anyMatch(w -> w.startsWith(t)));
    }

    /** Use cases named by an expression over their number, n. */
    private void add(String name, int count) {
        UUID tenant = company.workspace.tenant().value();
        database.asSuperuser()
                .sql("""
                with made as (
                  insert into use_case(tenant_id, id, name, name_key, state, lane, tier, rule_set, residual_risk, value_minor,
                                       currency, accountable_id, accountable_name, accountable_key, last_evidence_at, next_review,
                                       created_at, changed_at)
                  select :tenant, gen_random_uuid(), %1$s, %1$s, 'approved',
                         (array['experiment', 'production', 'oversight', null])[1 + n %% 4], t.tier,
                         case when t.tier is not null then 'v1' end, case when t.tier is not null then n %% 100 end, v.value,
                         case when v.value is not null then 'EUR' end, p.id, p.name, lower(p.name),
                         case when n %% 5 > 0 then timestamptz '2026-10-10' + (n * 31 %% 1000) * interval '1 hour' end,
                         case when n %% 3 > 0 then date '2026-12-01' + n * 13 %% 90 end, now(), now()
                    from generate_series(1, :count) as n
                    cross join lateral (select (array['minimal', 'limited', 'high', 'prohibited', null])[1 + n %% 5] as tier) t
                    cross join lateral (select case when n %% 4 > 0 then n::bigint * 104729 %% 5000 end as value) v
                    left join lateral (select md5((n %% 7)::text)::uuid as id, 'Person ' || n %% 7 as name where n %% 7 > 0) p on true
                  returning id, name_key)
                insert into use_case_word(tenant_id, word, name_key, use_case_id)
                select distinct :tenant::uuid, word, name_key, id from made, regexp_split_to_table(name_key, ' ') as word""".formatted(name))
                .param("tenant", tenant)
                .param("count", count)
                .update();
        // as the database does by itself, a minute later
        for (String table : List.of("use_case", "use_case_word")) {
            database.asSuperuser().sql("vacuum analyze " + table).update();
        }
    }

    private RegisterCount count(RegisterFilter filter) {
        return company.workspace.as(company.cmo, () -> queries.count(filter));
    }

    private List<RegisterRow> pages(RegisterFilter filter, RegisterSort sort, int size) {
        List<RegisterRow> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<RegisterRow> page = list(filter, sort, cursor, size);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private Page<RegisterRow> list(RegisterFilter filter, RegisterSort sort, Optional<String> cursor, int limit) {
        return company.workspace.as(company.cmo, () -> queries.list(filter, sort, cursor, limit));
    }
}
