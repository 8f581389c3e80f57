package dev.remit.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.CatalogService;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.PolicyFilter;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
import dev.remit.prompt.PromptFixture;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationService;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is governed stands in the matrix from the day it exists until it is gone. */
@DatabaseTest
class EverythingOwnedTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    OwnershipService service;

    @Autowired
    OwnershipQueries queries;

    @Autowired
    HandOvers handOvers;

    @Autowired
    ConnectionService connections;

    @Autowired
    CatalogService catalog;

    @Autowired
    PolicyService policies;

    @Autowired
    PolicyQueries policyQueries;

    @Autowired
    IntegrationService integrations;

    @Autowired
    AccessMapQueries access;

    @Autowired
    ScanFixture scans;

    private final StubSystem system = StubSystem.start();
    private Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aConnectionNeedsOwnersUntilItIsRemoved() {
        ScanFixture.Setting site = site();
        assertThat(names(OwnedKind.CONNECTION)).containsExactly("Main site");
        assertThat(gaps(site.connection().subject())).contains(OwnershipGap.NO_ACCOUNTABLE);
        company.workspace.as(company.cio, () -> connections.remove(site.connection(), "The site is gone."));
        assertThat(names(OwnedKind.CONNECTION)).isEmpty();
    }

    @Test
    void aToolAndItsVendorNeedOwnersOnceEach() {
        company.workspace.as(company.operations, () -> {
            catalog.addTool("Copymill", Optional.of("Mill Works"));
            catalog.addTool("Copymill", Optional.of("Mill Works"));
            catalog.addTool("Adwright", Optional.of("Mill Works"));
        });
        assertThat(names(OwnedKind.AI_TOOL)).contains("Adwright", "Copymill").doesNotHaveDuplicates();
        assertThat(names(OwnedKind.VENDOR)).containsOnlyOnce("Mill Works");
    }

    @Test
    void aPolicyNeedsOwnersWhileItIsInForce() {
        company.workspace.as(company.legal, () -> policies.proposeStarterPack("To begin with"));
        assertThat(names(OwnedKind.POLICY)).isEmpty();
        String key = company.workspace.as(company.cmo, () -> {
            String first = policyQueries
                    .list(PolicyFilter.ALL, Optional.empty(), 1)
                    .items()
                    .getFirst()
                    .key();
            policies.publish(first, 1, "Agreed");
            return first;
        });
        assertThat(names(OwnedKind.POLICY)).hasSize(1);
        company.workspace.as(company.legal, () -> policies.proposeWithdrawal(key, "Not needed"));
        company.workspace.as(company.cmo, () -> policies.publish(key, 2, "Agreed"));
        assertThat(names(OwnedKind.POLICY)).isEmpty();
    }

    @Test
    void aScannedIntegrationIsAGapUntilSomebodyOrItsUseCaseStandsForIt() {
        ScanFixture.Setting site = site();
        scans.scan(site);
        assertThat(names(OwnedKind.INTEGRATION)).containsExactly("Concierge");
        assertThat(all(MatrixFilter.ALL.of(OwnedKind.INTEGRATION).withGap(OwnershipGap.NO_ACCOUNTABLE)))
                .hasSize(1);

        AccessRow row = integration();
        assertThat(row.owner()).isEmpty();
        company.workspace.as(
                company.operations, () -> service.assign(row.id().subject(), Duty.ACCOUNTABLE, company.cmo));
        assertThat(integration().owner()).as("the map says who").isPresent();
        assertThat(company.workspace.as(company.cio, () -> access.summary().withoutOwner()))
                .isZero();

        UseCaseId useCase = company.submitted("Concierge on the site");
        link(row.id(), useCase);
        assertThat(names(OwnedKind.INTEGRATION))
                .as("its use case's owners stand for it")
                .isEmpty();
        company.workspace.as(company.cio, () -> integrations.unlink(row.id(), "It is another team's."));
        assertThat(names(OwnedKind.INTEGRATION)).containsExactly("Concierge");

        company.workspace.as(company.cio, () -> connections.remove(site.connection(), "The site is gone."));
        assertThat(names(OwnedKind.INTEGRATION)).isEmpty();
    }

    @Test
    void aHandOverPassesOnWhatIsCarriedForThingsOfEveryKind() {
        ScanFixture.Setting site = site();
        scans.scan(site);
        company.workspace.as(company.operations, () -> catalog.addTool("Copymill", Optional.of("Mill Works")));
        PersonId leaver = company.workspace.person("Viktor Hale", "marketer");
        List<SubjectRef> things = all(MatrixFilter.ALL).stream()
                .map(row -> row.ownership().subject())
                .toList();
        assertThat(things)
                .extracting(SubjectRef::kind)
                .contains(SubjectKind.CONNECTION, SubjectKind.INTEGRATION, SubjectKind.AI_TOOL, SubjectKind.VENDOR);
        company.workspace.as(
                company.operations, () -> things.forEach(thing -> service.assign(thing, Duty.ACCOUNTABLE, leaver)));

        company.workspace.as(
                company.operations,
                () -> handOvers.handOver(leaver, Map.of("accountable", company.cmo), "Leaves in June"));

        assertThat(all(MatrixFilter.ALL.carriedBy(leaver))).isEmpty();
        assertThat(all(MatrixFilter.ALL.carriedBy(company.cmo)))
                .extracting(row -> row.ownership().subject())
                .containsExactlyElementsOf(things);
    }

    @Test
    void everybodySeesOwnersOnlyOfWhatTheyMaySee() {
        site();
        assertThat(company.workspace.as(company.marketer, () -> queries.kinds()))
                .contains(OwnedKind.USE_CASE, OwnedKind.PROMPT)
                .doesNotContain(OwnedKind.CONNECTION, OwnedKind.INTEGRATION);
        assertThat(company.workspace.as(company.marketer, () -> queries.matrix(
                                MatrixFilter.ALL.of(OwnedKind.CONNECTION), Optional.empty(), 10)
                        .items()))
                .isEmpty();
    }

    @Test
    void whoOnlyRequestsNamesNoOwnerOfAConnection() {
        SubjectRef connection = site().connection().subject();
        assertThatThrownBy(() -> company.workspace.as(
                        company.marketer, () -> service.assign(connection, Duty.ACCOUNTABLE, company.marketer)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                refused.first().refusal())
                        .isEqualTo(OwnershipRefusal.NOT_YOURS_TO_CHANGE));
    }

    @Test
    void allKindsStandInOneListInTheOrderOfNames() {
        scans.scan(site());
        company.submitted("Answering mail");
        new PromptFixture(beans, company.workspace)
                .begun(
                        company.marketer,
                        PromptFixture.prompt(
                                "teaser",
                                "Teaser",
                                new PromptFixture(beans, company.workspace).model(company.operations)));
        List<MatrixRow> rows = all(MatrixFilter.ALL);
        assertThat(rows).extracting(MatrixRow::name).contains("Answering mail", "Concierge", "Main site", "Teaser");
        assertThat(rows).extracting(MatrixRow::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private ScanFixture.Setting site() {
        new ScanFixture.Acme().agent("concierge", "Concierge", "concierge").answersFrom(system);
        return scans.connect(company.workspace, company.cio, "Main site", system);
    }

    private AccessRow integration() {
        return company.workspace
                .as(company.cio, () -> access.list(AccessFilter.none(), Optional.empty(), 10))
                .items()
                .getFirst();
    }

    private void link(IntegrationId integration, UseCaseId useCase) {
        company.workspace.as(company.cio, () -> integrations.link(integration, useCase));
    }

    private List<OwnershipGap> gaps(SubjectRef subject) {
        return List.copyOf(company.workspace.as(company.operations, () -> queries.gaps(subject)));
    }

    private List<String> names(OwnedKind kind) {
        return all(MatrixFilter.ALL.of(kind)).stream().map(MatrixRow::name).toList();
    }

    /** The whole list as somebody sees it who sees everything, in pages of three. */
    private List<MatrixRow> all(MatrixFilter filter) {
        List<MatrixRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            var page = company.workspace.as(company.operations, () -> queries.matrix(filter, from, 3));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }
}
