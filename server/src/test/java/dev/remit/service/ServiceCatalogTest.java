package dev.remit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ServiceCatalogTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    TestDatabase database;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aWorkspaceStartsWithThreeOffersAndNobodyKnowsHowLongTheyTake() {
        assertThat(offers(company))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.offer().offered()).isNotBlank())
                .allSatisfy(entry -> assertThat(entry.taken()).isEmpty())
                .allSatisfy(entry -> assertThat(entry.late()).isEmpty());
    }

    @Test
    void besideThePromiseStandsHowLongDecisionsTook() {
        company.approved("Reply drafting");
        database.asSuperuser()
                .sql("update approval set opened_at = opened_at - interval '12 days' where tenant_id = ?")
                .param(company.workspace.tenant().value())
                .update();
        List<ServiceEntry> measured = offers(company).stream()
                .filter(entry -> entry.taken().isPresent())
                .toList();
        assertThat(measured).singleElement().satisfies(entry -> {
            assertThat(entry.taken().orElseThrow().decided()).isEqualTo(1);
            assertThat(entry.taken().orElseThrow().median()).isBetween(Duration.ofDays(11), Duration.ofDays(13));
            assertThat(entry.late()).contains(true);
        });
    }

    @Test
    void whoManagesUseCasesChangesAnOfferForTheirWorkspaceOnly() {
        Company other = new InventoryFixture(beans).open();
        ServiceOffer offer = new ServiceOffer(ServiceTier.SANDBOX, "Ideas", "Everybody", Optional.of(3));
        company.workspace.as(company.operations, () -> catalog.change(offer));
        assertThat(offers(company).getLast().offer()).isEqualTo(offer);
        assertThat(offers(other).getLast().offer()).isNotEqualTo(offer);
        company.workspace.as(company.marketer, () -> assertThatThrownBy(() -> catalog.change(offer))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void everythingWrongIsNamedAtItsField() {
        ServiceOffer wrong = new ServiceOffer(ServiceTier.REVIEWED, " ", "x".repeat(501), Optional.of(0));
        company.workspace.as(company.operations, () -> assertThatThrownBy(() -> catalog.change(wrong))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("offered", "audience", "days")));
    }

    private List<ServiceEntry> offers(Company of) {
        return of.workspace.as(of.marketer, () -> catalog.offers());
    }
}
