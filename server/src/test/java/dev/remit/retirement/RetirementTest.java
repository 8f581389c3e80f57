package dev.remit.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.ConnectionService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationService;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RetirementTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ScanFixture fixture;

    @Autowired
    RetirementService service;

    @Autowired
    RetirementQueries queries;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    IntegrationService integrations;

    @Autowired
    AccessMapQueries map;

    @Autowired
    ConnectionService connections;

    @Autowired
    RetirementUpkeep upkeep;

    private final StubSystem system = StubSystem.start();
    private Company company;
    private ScanFixture.Setting in;
    private UseCaseId useCase;
    private IntegrationId agent;

    @BeforeEach
    void atWork() {
        company = new InventoryFixture(beans).open();
        in = fixture.connect(company.workspace, company.cio, "Main site", system);
        withAgent().answersFrom(system);
        fixture.scan(in);
        useCase = company.approved("Reply drafting");
        agent = company.workspace.as(
                company.cio, () -> map.list(AccessFilter.none(), Optional.empty(), 10).items().stream()
                        .map(AccessRow::id)
                        .findFirst()
                        .orElseThrow());
        company.workspace.as(company.operations, () -> integrations.link(agent, useCase));
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme nobody() {
        return new Acme().person("user:1", "Mara Editor").grant("user:1", "CHANGE", "posts", "OWN");
    }

    private static Acme withAgent() {
        return nobody().agent("agent:7", "Writing agent", "user:1");
    }

    @Test
    void whatItUsedAndNobodyElseUsesIsListedAndNothingIsKnownOfItBeforeTheNextScan() {
        retire();
        AccessRemoval access = access(RemovalKind.INTEGRATION);
        assertThat(access.name()).isEqualTo("Writing agent");
        assertThat(access.place()).isEqualTo("Main site");
        assertThat(access.can()).contains(Capability.CHANGE);
        assertThat(access.owner()).contains(company.cio);
        assertThat(access.state().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(access.state().doubt()).contains(Doubt.NOT_SCANNED);
        assertThat(access(RemovalKind.TOOL).state().doubt()).contains(Doubt.NOT_VISIBLE);
        assertThat(retirement().left()).isEqualTo(2);
        assertThat(company.acts(useCase.ref())).contains("use-case.retired", "retirement.opened");
    }

    @Test
    void aToolThatAnotherUseCaseUsesStays() {
        company.approved("Summaries");
        retire();
        assertThat(accesses()).extracting(a -> a.key().kind()).containsExactly(RemovalKind.INTEGRATION);
    }

    @Test
    void theNextScanTicksWhatIsGoneWithItselfAsEvidenceAndTakesThatBackWhenItReturns() {
        retire();
        fixture.scan(in);
        assertThat(access(RemovalKind.INTEGRATION).state().standing()).isEqualTo(Standing.PRESENT);
        nobody().answersFrom(system);
        Scan scan = fixture.scan(in);
        assertThat(access(RemovalKind.INTEGRATION).state()).satisfies(state -> {
            assertThat(state.standing()).isEqualTo(Standing.GONE);
            assertThat(state.scan()).contains(scan.id());
            assertThat(state.said()).isEmpty();
        });
        as(() -> service.attest(useCase, key(RemovalKind.TOOL), "The licence ended; invoice 4711"));
        assertThat(retirement().doneAt()).isPresent();
        withAgent().answersFrom(system);
        fixture.scan(in);
        assertThat(access(RemovalKind.INTEGRATION).state().standing()).isEqualTo(Standing.PRESENT);
        assertThat(retirement().doneAt()).isEmpty();
        assertThat(company.acts(useCase.ref()))
                .containsSubsequence("retirement.reopened", "retirement.access-present", "retirement.completed");
    }

    @Test
    void aScanThatCouldNotReadItLeavesItUnknown() {
        retire();
        fixture.scan(in);
        system.says("/apps", 403, "application/json", "{}");
        fixture.scan(in);
        assertThat(access(RemovalKind.INTEGRATION).state()).satisfies(state -> {
            assertThat(state.standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(state.doubt()).contains(Doubt.PARTIAL);
        });
    }

    @Test
    void whatItMayNothingOfAnyMoreIsGoneThoughItIsStillListed() {
        retire();
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .answersFrom(system);
        fixture.scan(in);
        assertThat(access(RemovalKind.INTEGRATION).state().standing()).isEqualTo(Standing.GONE);
    }

    @Test
    void tickedByHandItNeedsAReasonAndIsShownAsSaidUntilAScanStillSeesIt() {
        retire();
        as(() -> assertThatThrownBy(() -> service.attest(useCase, key(RemovalKind.INTEGRATION), "  "))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.first().refusal()).isEqualTo(RetirementRefusal.REASON_MISSING)));
        assertThat(access(RemovalKind.INTEGRATION).state().standing()).isEqualTo(Standing.UNKNOWN);
        as(() -> service.attest(useCase, key(RemovalKind.INTEGRATION), "Uninstalled by the web team"));
        assertThat(access(RemovalKind.INTEGRATION).state()).satisfies(state -> {
            assertThat(state.standing()).isEqualTo(Standing.ATTESTED);
            assertThat(state.said().orElseThrow().by()).isEqualTo(company.operations);
        });
        fixture.scan(in);
        assertThat(access(RemovalKind.INTEGRATION).state().standing()).isEqualTo(Standing.PRESENT);
    }

    @Test
    void whatWasSaidInErrorIsTakenBack() {
        retire();
        as(() -> service.attest(useCase, key(RemovalKind.TOOL), "Seats were cancelled"));
        as(() -> service.takeBack(useCase, key(RemovalKind.TOOL), "They were not"));
        assertThat(access(RemovalKind.TOOL).state().standing()).isEqualTo(Standing.UNKNOWN);
        as(() -> assertThatThrownBy(() -> service.takeBack(useCase, key(RemovalKind.TOOL), "Again"))
                .isInstanceOf(RefusedException.class));
    }

    @Test
    void anotherUseCaseMayTakeItOver() {
        retire();
        UseCaseId other = company.approved("Summaries");
        company.workspace.as(company.operations, () -> integrations.link(agent, other));
        upkeep.look();
        assertThat(accesses()).extracting(a -> a.state().standing()).containsOnly(Standing.TAKEN_OVER);
        assertThat(retirement().doneAt()).isPresent();
    }

    @Test
    void nothingLooksWhereTheConnectionIsRemoved() {
        retire();
        company.workspace.as(company.cio, () -> connections.remove(in.connection(), "The site is closed"));
        assertThat(access(RemovalKind.INTEGRATION).state().doubt()).contains(Doubt.CONNECTION_REMOVED);
    }

    @Test
    void onlyItsOwnerAndWhoManagesUseCasesSayThatItIsGone() {
        retire();
        AccessRemoval.Key key = key(RemovalKind.INTEGRATION);
        company.workspace.as(company.brand, () -> assertThatThrownBy(() -> service.attest(useCase, key, "I think so"))
                .isInstanceOf(RefusedException.class));
        company.workspace.as(company.cio, () -> service.attest(useCase, key, "Done"));
        assertThat(access(RemovalKind.INTEGRATION).state().standing()).isEqualTo(Standing.ATTESTED);
    }

    @Test
    void strangersSeeNothingOfIt() {
        retire();
        Workspace other = beans.getBean(Workspaces.class).open();
        var stranger = other.person("Una Other", "marketing-operations");
        other.as(stranger, () -> {
            assertThat(queries.find(useCase)).isEmpty();
            assertThat(queries.left(10)).isEmpty();
            assertThat(queries.accesses(useCase, Optional.empty(), 10).items()).isEmpty();
            assertThatThrownBy(() -> service.attest(
                            useCase, new AccessRemoval.Key(RemovalKind.INTEGRATION, agent.value()), "Gone"))
                    .isInstanceOf(RefusedException.class);
        });
        other.asJob(() -> {
            assertThatThrownBy(() -> queries.left(10)).isInstanceOf(AccessDeniedException.class);
            return other;
        });
    }

    private void retire() {
        as(() -> lifecycle.retire(useCase, "Nobody uses it"));
    }

    private void as(Runnable act) {
        company.workspace.as(company.operations, act);
    }

    private Retirement retirement() {
        return company.workspace.as(
                company.operations, () -> queries.find(useCase).orElseThrow());
    }

    private List<AccessRemoval> accesses() {
        return company.workspace.as(company.operations, () -> queries.accesses(useCase, Optional.empty(), 10)
                .items());
    }

    private AccessRemoval access(RemovalKind kind) {
        return accesses().stream()
                .filter(a -> a.key().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private AccessRemoval.Key key(RemovalKind kind) {
        return access(kind).key();
    }
}
