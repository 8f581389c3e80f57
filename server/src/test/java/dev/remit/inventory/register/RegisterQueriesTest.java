package dev.remit.inventory.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Page;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RegisterQueriesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterQueries queries;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    Company company;
    Rows rows;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        rows = new Rows(database.asSuperuser(), company.workspace.tenant().value());
    }

    @ParameterizedTest
    @EnumSource
    void pagesPutTogetherAreTheWholeListInOrderWithTheUnknownLast(RegisterSort.By by) {
        rows.add(0, 83);
        for (boolean descending : new boolean[] {false, true}) {
            RegisterSort sort = new RegisterSort(by, descending);
            List<RegisterRow> whole = pages(RegisterFilter.NONE, sort, 1_000);
            assertThat(whole).hasSize(83);
            for (int size : new int[] {1, 7, 82, 83}) {
                assertThat(pages(RegisterFilter.NONE, sort, size))
                        .as("%s by %s", sort, size)
                        .isEqualTo(whole);
            }
            inOrder(whole, by, descending);
        }
    }

    private static void inOrder(List<RegisterRow> rows, RegisterSort.By by, boolean descending) {
        List<Optional<? extends Comparable<?>>> keys = rows.stream()
                .<Optional<? extends Comparable<?>>>map(key(by)::apply)
                .toList();
        List<Optional<? extends Comparable<?>>> known =
                keys.stream().filter(Optional::isPresent).toList();
        assertThat(keys.subList(0, known.size())).isEqualTo(known);
        List<Comparable<Object>> values = new ArrayList<>();
        known.forEach(k -> values.add(cast(k.orElseThrow())));
        Comparator<Comparable<Object>> order = Comparable::compareTo;
        assertThat(values).isSortedAccordingTo(descending ? order.reversed() : order);
    }

    @SuppressWarnings("unchecked") // a key is only ever compared with keys of its own column
    private static Comparable<Object> cast(Comparable<?> key) {
        return (Comparable<Object>) key;
    }

    private static Function<RegisterRow, Optional<? extends Comparable<?>>> key(RegisterSort.By by) {
        return switch (by) {
            case NAME -> row -> Optional.of(row.name().toLowerCase(java.util.Locale.ROOT));
            case TIER -> RegisterRow::tier;
            case LANE -> RegisterRow::lane;
            case ACCOUNTABLE -> row -> row.accountable().map(RegisterRow.Accountable::name);
            case LAST_EVIDENCE -> RegisterRow::lastEvidence;
            case NEXT_REVIEW -> RegisterRow::nextReview;
            case VALUE -> row -> row.value().map(v -> v.minor());
        };
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatComeWhileOnePagesNeitherHideNorRepeatTheOthers(RegisterSort.By by) {
        rows.add(0, 40);
        RegisterSort sort = new RegisterSort(by, true);
        Set<Object> before = new HashSet<>(pages(RegisterFilter.NONE, sort, 100).stream()
                .map(RegisterRow::id)
                .toList());
        List<Object> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int next = 40;
        do {
            Page<RegisterRow> page = list(RegisterFilter.NONE, sort, cursor, 6);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
            rows.add(next, next + 3);
            next += 3;
        } while (cursor.isPresent() && next < 300);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void everyFilterKeepsExactlyWhatMeetsIt() {
        rows.add(0, 60);
        List<RegisterRow> all = pages(RegisterFilter.NONE, RegisterSort.DEFAULT, 100);
        Instant since = Instant.parse("2026-10-12T00:00:00Z");
        LocalDate day = LocalDate.parse("2027-01-10");
        check(all, RegisterFilter.NONE.withTiers(Set.of(RiskTier.HIGH)), r -> r.tier()
                .equals(Optional.of(RiskTier.HIGH)));
        check(
                all,
                RegisterFilter.NONE.withLanes(Set.of(Lane.PRODUCTION, Lane.OVERSIGHT)),
                r -> r.lane().isPresent() && r.lane().get() != Lane.EXPERIMENT);
        check(
                all,
                RegisterFilter.NONE.withStates(Set.of(UseCaseState.APPROVED)),
                r -> r.state() == UseCaseState.APPROVED);
        check(all, RegisterFilter.NONE.withFunctions(Set.of(MarketingFunction.CONTENT)), r -> r.function()
                .equals(Optional.of(MarketingFunction.CONTENT)));
        check(
                all,
                RegisterFilter.NONE.withPeople(new RegisterFilter.People(Optional.empty(), Optional.empty(), true)),
                r -> r.accountable().isEmpty());
        check(
                all,
                RegisterFilter.NONE.withWhen(
                        new RegisterFilter.When(Optional.of(since), Optional.empty(), Optional.empty())),
                r -> r.seenAt().isPresent() && !r.seenAt().get().isBefore(since));
        check(
                all,
                RegisterFilter.NONE.withWhen(
                        new RegisterFilter.When(Optional.empty(), Optional.of(since), Optional.empty())),
                r -> r.lastEvidence().isEmpty() || r.lastEvidence().get().isBefore(since));
        check(
                all,
                RegisterFilter.NONE.withWhen(
                        new RegisterFilter.When(Optional.empty(), Optional.empty(), Optional.of(day))),
                r -> r.nextReview().isPresent() && !r.nextReview().get().isAfter(day));
    }

    private void check(List<RegisterRow> all, RegisterFilter filter, java.util.function.Predicate<RegisterRow> meets) {
        List<RegisterRow> wanted = all.stream().filter(meets).toList();
        assertThat(wanted).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(pages(filter, RegisterSort.DEFAULT, 7)).isEqualTo(wanted);
        assertThat(company.workspace.as(company.cmo, () -> queries.count(filter)))
                .isEqualTo(new RegisterCount(wanted.size(), true));
    }

    @Test
    void wordsAreFoundByTheirBeginningInNameToolAndAccountableWhateverTheirCase() {
        var id = company.submitted("Café e-mail drafting 100%");
        company.submitted("Alt texts");
        for (String text : List.of("café", "CAFE", "draft", "mail", "zend", "calvert cafe", "100", "ines e-mail")) {
            assertThat(list(RegisterFilter.NONE.withText(text), RegisterSort.DEFAULT, Optional.empty(), 10)
                            .items())
                    .as(text)
                    .extracting(RegisterRow::id)
                    .contains(id);
        }
        for (String text : List.of("rafting", "cafe alt", "%", "_", "'; drop table use_case;--")) {
            assertThat(list(RegisterFilter.NONE.withText("cafe " + text), RegisterSort.DEFAULT, Optional.empty(), 10)
                            .items())
                    .as(text)
                    .hasSize(text.equals("%") || text.equals("_") ? 1 : 0);
        }
    }

    @Test
    void mineIsWhatOneCarriesAnyDutyForUntilItIsPassedOn() {
        var id = company.submitted("Reply drafting");
        RegisterFilter mine = RegisterFilter.NONE.withPeople(
                new RegisterFilter.People(Optional.empty(), Optional.of(company.operations), false));
        RegisterFilter answered = RegisterFilter.NONE.withPeople(
                new RegisterFilter.People(Optional.of(company.cmo), Optional.empty(), false));
        assertThat(pages(mine, RegisterSort.DEFAULT, 10))
                .extracting(RegisterRow::id)
                .containsExactly(id);
        assertThat(pages(answered, RegisterSort.DEFAULT, 10))
                .extracting(RegisterRow::id)
                .containsExactly(id);
        OwnershipService ownership = beans.getBean(OwnershipService.class);
        company.workspace.as(company.operations, () -> {
            ownership.assign(id.ref(), Duty.OPERATIONAL_OWNER, company.brand);
            ownership.assign(id.ref(), Duty.ACCOUNTABLE, company.cio);
        });
        assertThat(pages(mine, RegisterSort.DEFAULT, 10)).isEmpty();
        assertThat(pages(answered, RegisterSort.DEFAULT, 10)).isEmpty();
        assertThat(pages(RegisterFilter.NONE.withText("tomasz"), RegisterSort.DEFAULT, 10))
                .hasSize(1);
        assertThat(pages(RegisterFilter.NONE.withText("ines"), RegisterSort.DEFAULT, 10))
                .isEmpty();
    }

    @Test
    void draftsAreListedForNobody() {
        company.draft("Secret idea");
        assertThat(company.workspace.as(company.marketer, () -> queries.count(RegisterFilter.NONE)))
                .isEqualTo(new RegisterCount(0, true));
        assertThat(company.workspace.as(company.operations, () -> queries.count(RegisterFilter.NONE)))
                .isEqualTo(new RegisterCount(0, true));
    }

    @Test
    void anotherWorkspaceListsAndFindsNothing() {
        company.submitted("Reply drafting");
        Company other = new InventoryFixture(beans).open();
        assertThat(other.workspace.as(other.cmo, () -> queries.count(RegisterFilter.NONE)))
                .isEqualTo(new RegisterCount(0, true));
        assertThat(other.workspace.as(other.cmo, () -> queries.count(RegisterFilter.NONE.withText("reply"))))
                .isEqualTo(new RegisterCount(0, true));
    }

    @Test
    void theRolesThatReadTheRegisterAreAllAndNoOtherSessionIs() {
        assertThat(company.workspace.as(company.brand, () -> queries.count(RegisterFilter.NONE)))
                .isEqualTo(new RegisterCount(0, true));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> company.workspace.asJob(() -> queries.count(RegisterFilter.NONE)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void aListInAnyOrderUsesItsIndexUnderRowLevelSecurity() {
        rows.add(0, 20_000);
        database.asSuperuser().sql("analyze use_case").update();
        RegisterOrder order = RegisterOrder.of(new RegisterSort(RegisterSort.By.VALUE, true));
        RegisterSql sql = RegisterSql.of(RegisterFilter.NONE, List.of());
        String plan = company.workspace.as(
                company.cmo,
                () -> transaction.execute(status -> String.join(
                        "\n",
                        application
                                .sql("explain select u.id from use_case u where " + sql.where() + order.part(true)
                                        + " order by " + order.sequence(true) + " limit 51")
                                .params(sql.params())
                                .query(String.class)
                                .list())));
        assertThat(plan).contains("use_case_by_value").doesNotContain("Sort");
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

    private Page<RegisterRow> list(RegisterFilter filter, RegisterSort sort, Optional<String> cursor, int size) {
        return company.workspace.as(company.cmo, () -> queries.list(filter, sort, cursor, size));
    }
}
