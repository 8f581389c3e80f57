package dev.remit.findings.raising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.Severity;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.review.ReviewService;
import dev.remit.retirement.RetirementQueries;
import dev.remit.retirement.RetirementService;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class OverdueFindingsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    FindingUpkeep upkeep;

    @Autowired
    FindingQueries findings;

    @Autowired
    ReviewService reviews;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    RetirementQueries retirements;

    @Autowired
    RetirementService service;

    @Autowired
    TestDatabase database;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void approved() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
    }

    @Test
    void aUseCaseThatNobodyLookedAtAgainInTimeIsOneFindingForWhoAnswersForIt() {
        upkeep.look();
        assertThat(open()).isEmpty();
        set("update use_case set next_review = date '2020-01-01' where id = ?");
        upkeep.look();
        upkeep.look();
        assertThat(open()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.REVIEW_OVERDUE);
            assertThat(finding.owner()).contains(company.cmo);
            assertThat(finding.details()).containsEntry("since", "2020-01-01");
        });
        company.workspace.as(company.brand, () -> {
            reviews.confirm(useCase, "Read ten answers; nothing new");
        });
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsSuspendedHasNotToBeLookedAt() {
        set("update use_case set next_review = date '2020-01-01' where id = ?");
        upkeep.look();
        company.workspace.as(company.operations, () -> lifecycle.suspend(useCase, "Nobody has time"));
        upkeep.look();
        assertThat(open()).isEmpty();
    }

    @Test
    void accessThatIsLeftAfterItsDayIsOneFindingForWhoAnsweredForTheUseCaseUntilNothingIsLeft() {
        company.workspace.as(company.operations, () -> lifecycle.retire(useCase, "Nobody uses it"));
        upkeep.look();
        assertThat(open()).isEmpty();
        set("update retirement set due_on = date '2020-01-01' where use_case_id = ?");
        upkeep.look();
        upkeep.look();
        assertThat(open()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.ACCESS_LEFT);
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.owner()).contains(company.cmo);
            assertThat(finding.details()).containsEntry("left", "1");
        });
        company.workspace.as(company.operations, () -> retirements
                .accesses(useCase, Optional.empty(), 10)
                .items()
                .forEach(access -> service.attest(useCase, access.key(), "The licence ended")));
        assertThat(open()).isEmpty();
    }

    @Test
    void neighboursHearNothingOfIt() {
        set("update use_case set next_review = date '2020-01-01' where id = ?");
        upkeep.look();
        var other = beans.getBean(Workspaces.class).open();
        var stranger = other.person("Una Other", "administrator");
        assertThat(other.as(stranger, () -> findings.list(FindingFilter.unresolved(), Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    private void set(String sql) {
        database.asSuperuser().sql(sql).param(useCase.value()).update();
    }

    private List<Finding> open() {
        return company.workspace.as(
                company.operations, () -> findings.list(FindingFilter.unresolved(), Optional.empty(), 10)
                        .items());
    }
}
