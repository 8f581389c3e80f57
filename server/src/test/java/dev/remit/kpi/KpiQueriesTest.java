package dev.remit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.ApprovalQueries;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.plugin.Capability;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Numbers and lists agree, whatever is in the workspace. */
@DatabaseTest
class KpiQueriesTest {

    private final KpiQueries kpis;
    private final Workspaces workspaces;
    private final TestDatabase database;
    private final Clock clock;

    @Autowired
    KpiQueriesTest(KpiQueries kpis, Workspaces workspaces, TestDatabase database, Clock clock) {
        this.kpis = kpis;
        this.workspaces = workspaces;
        this.database = database;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyFigureIsWhatItsListedRowsMake(long seed) {
        Workspace workspace = filled(seed);
        PersonId reader = workspace.person("Reader", "administrator");
        workspace.as(reader, () -> {
            Overview overview = kpis.overview();
            assertThat(overview.values().keySet())
                    .containsExactlyElementsOf(
                            kpis.definitions().stream().map(Kpi::key).toList());
            overview.values().values().forEach(value -> {
                List<KpiRow> rows = all(KpiRows.of(value.kpi().key()));
                assertThat(rows).as(value.kpi().key()).extracting(KpiRow::id).doesNotHaveDuplicates();
                assertThat(value).as(value.kpi().key()).isEqualTo(remade(value.kpi(), rows));
                assertThat(kpis.value(value.kpi().key())).contains(value);
                for (KpiRows.Which which : KpiRows.Which.values()) {
                    long number =
                            switch (which) {
                                case COUNTED -> value.counted();
                                case OTHERS -> value.others();
                                case UNKNOWN -> value.unknown();
                            };
                    assertThat(all(KpiRows.of(value.kpi().key()).only(which))).hasSize((int) number);
                }
            });
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void everyPartIsTheNumberOfItsRows(long seed) {
        Workspace workspace = filled(seed);
        workspace.as(workspace.person("Reader", "administrator"), () -> {
            Overview overview = kpis.overview();
            overview.work().evidence().forEach((lane, evidence) -> {
                KpiRows rows = KpiRows.of("evidence-complete").in(lane);
                assertThat(all(rows.only(KpiRows.Which.COUNTED))).hasSize((int) evidence.there());
                assertThat(all(rows.only(KpiRows.Which.OTHERS))).hasSize((int) evidence.missing());
                assertThat(all(rows.only(KpiRows.Which.UNKNOWN))).hasSize((int) evidence.silent());
            });
            overview.exposure().capabilities().forEach(reach -> {
                KpiRows rows = KpiRows.of("access-known").in(reach.capability());
                assertThat(all(rows.with("unseen"))).hasSize((int) reach.unseen());
                assertThat(all(rows.with("no"))).hasSize((int) reach.cannot());
                reach.byBasis()
                        .forEach((basis, n) -> assertThat(all(rows.with(basis))).hasSize(n.intValue()));
            });
            overview.exposure().connections().forEach((end, n) -> assertThat(
                            all(KpiRows.of("connections-scanned").with(end)))
                    .hasSize(n.intValue()));
            overview.exposure()
                    .findings()
                    .forEach((severity, ages) -> ages.forEach((age, n) -> assertThat(
                                    all(KpiRows.of("findings-open").in(severity).with(age)))
                            .hasSize(n.intValue())));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void theRegisterListsWhatTheDashboardCounts(long seed, @Autowired RegisterQueries register) {
        Workspace workspace = filled(seed);
        workspace.as(workspace.person("Reader", "administrator"), () -> {
            Overview overview = kpis.overview();
            assertThat(overview.portfolio().cells()).isNotEmpty();
            for (Overview.Cell cell : overview.portfolio().cells()) {
                if (cell.lane().isPresent() && cell.tier().isPresent()) {
                    RegisterFilter filter = RegisterFilter.NONE
                            .withLanes(Set.of(Coded.of(Lane.class, cell.lane().get())))
                            .withTiers(
                                    Set.of(Coded.of(RiskTier.class, cell.tier().get())))
                            .withStates(Set.of(Coded.of(UseCaseState.class, cell.state())));
                    assertThat(register.count(filter).found()).isEqualTo(cell.count());
                }
            }
            RegisterFilter approved = RegisterFilter.NONE.withStates(Set.of(UseCaseState.APPROVED));
            assertThat(register.count(approved).found())
                    .isEqualTo(overview.value("adoption").known());
            assertThat(register.count(approved.withLanes(Set.of(Lane.PRODUCTION)))
                            .found())
                    .isEqualTo(overview.value("adoption").counted());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void theListsOfTheFeaturesHaveAsManyRowsAsTheFiguresSay(
            long seed,
            @Autowired FindingQueries findings,
            @Autowired AccessMapQueries access,
            @Autowired OwnershipQueries ownership,
            @Autowired ApprovalQueries approvals) {
        Workspace workspace = filled(seed);
        workspace.as(workspace.person("Reader", "administrator"), () -> {
            Overview overview = kpis.overview();
            overview.exposure()
                    .findings()
                    .forEach((severity, ages) -> ages.forEach((age, n) -> assertThat(findings.count(new FindingFilter(
                                    "",
                                    Set.of(FindingState.OPEN, FindingState.IN_PROGRESS),
                                    Set.of(Severity.valueOf(severity.toUpperCase(Locale.ROOT))),
                                    Optional.empty(),
                                    Optional.of(FindingFilter.Age.valueOf(age.toUpperCase(Locale.ROOT))),
                                    false,
                                    Optional.empty())))
                            .hasValue(n.longValue())));
            overview.exposure().capabilities().forEach(reach -> assertThat(
                            access.count(AccessFilter.that(Capability.valueOf(reach.capability()))))
                    .isEqualTo((int) reach.can()));
            assertThat(overview.value("integrations-linked").others())
                    .isEqualTo(access.summary().withoutUseCase());
            assertThat(overview.value("ownership-complete").others())
                    .isEqualTo(ownership.withGaps(Set.of(OwnedKind.USE_CASE)));
            assertThat(overview.value("decisions-late").rows())
                    .isEqualTo(approvals.summary().waiting());
            assertThat(overview.value("decisions-late").counted())
                    .isEqualTo(approvals.summary().late());
        });
    }

    @Test
    void pointsAndTheRestAreAllRatedUseCasesInUse() {
        Workspace workspace = filled(11);
        workspace.as(workspace.person("Reader", "auditor"), () -> {
            Overview overview = kpis.overview();
            long above = overview.portfolio().points().stream()
                    .filter(p -> p.residualRisk() > Overview.RISK_LIMIT)
                    .count();
            assertThat(overview.portfolio().notPlotted()).isZero();
            assertThat(above).isEqualTo(overview.value("above-risk-limit").counted());
        });
    }

    @Test
    void anEmptyWorkspaceKnowsNothingAndSaysSo() {
        filled(12);
        Workspace empty = workspaces.open();
        empty.as(empty.person("Reader", "administrator"), () -> {
            Overview overview = kpis.overview();
            assertThat(overview.empty()).isTrue();
            assertThat(overview.values().values()).allSatisfy(value -> {
                assertThat(value.rows()).isZero();
                assertThat(value.now())
                        .isEqualTo(
                                value.kpi().unit() == KpiUnit.COUNT ? Optional.of(BigDecimal.ZERO) : Optional.empty());
                assertThat(all(KpiRows.of(value.kpi().key()))).isEmpty();
            });
            assertThat(Headline.of(overview).clauses().getFirst().key()).isEqualTo("headline.nothing-approved");
        });
    }

    @Test
    void everybodySeesFiguresButRowsOnlyWhoMaySeeTheRecords() {
        Workspace workspace = filled(13);
        workspace.as(workspace.person("Marketer", "marketer"), () -> {
            assertThat(kpis.overview().value("connections-scanned").rows()).isPositive();
            assertThat(all(KpiRows.of("adoption"))).isNotEmpty();
            assertThatThrownBy(() -> all(KpiRows.of("connections-scanned"))).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> all(KpiRows.of("findings-open"))).isInstanceOf(RefusedException.class);
        });
        workspace.asJob(
                () -> assertThatThrownBy(kpis::overview).isInstanceOf(AccessDeniedException.class),
                Permission.USE_CASE_READ);
    }

    @Test
    void theScoresAreTheWeightedFiguresAndWhatIsNotKnownGivesNoPoints() {
        Workspace workspace = filled(14);
        workspace.as(workspace.person("Reader", "auditor"), () -> {
            Overview overview = kpis.overview();
            Stream.of(Scorecard.cmo(overview), Scorecard.cio(overview)).forEach(card -> {
                assertThat(card.own().of() + card.shared().of()).isEqualTo(100);
                assertThat(card.points()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100 - card.unknown()));
            });
        });
        Workspace empty = workspaces.open();
        empty.as(
                empty.person("Reader", "auditor"),
                () -> assertThat(Scorecard.cmo(kpis.overview()).unknown()).isEqualTo(100));
    }

    private Workspace filled(long seed) {
        Workspace workspace = workspaces.open();
        RandomWorkspace.fill(workspace, database, seed, clock.instant());
        return workspace;
    }

    private List<KpiRow> all(KpiRows wanted) {
        List<KpiRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<KpiRow> page = kpis.rows(wanted, cursor, 13);
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }

    /** The figure made again from its rows, in Java. */
    private static KpiValue remade(Kpi kpi, List<KpiRow> rows) {
        Map<Optional<Boolean>, Long> counts = rows.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        r -> r.measured().counts(), java.util.stream.Collectors.counting()));
        long counted = counts.getOrDefault(Optional.of(true), 0L);
        long others = counts.getOrDefault(Optional.of(false), 0L);
        List<BigDecimal> amounts = rows.stream()
                .flatMap(r -> r.measured().amount().stream())
                .sorted()
                .toList();
        Optional<BigDecimal> now =
                switch (kpi.unit()) {
                    case COUNT -> Optional.of(BigDecimal.valueOf(counted));
                    case PERCENT ->
                        counted + others == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(100 * counted)
                                        .divide(BigDecimal.valueOf(counted + others), 1, RoundingMode.HALF_UP));
                    case MONEY -> amounts.stream().reduce(BigDecimal::add);
                    case DAYS -> median(amounts);
                };
        return new KpiValue(kpi, now, counted, others, counts.getOrDefault(Optional.empty(), 0L));
    }

    private static Optional<BigDecimal> median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return Optional.of(low.add(high).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP));
    }
}
