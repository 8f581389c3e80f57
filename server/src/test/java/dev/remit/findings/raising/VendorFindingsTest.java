package dev.remit.findings.raising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.vendor.AnswerDraft;
import dev.remit.catalog.vendor.VendorService;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class VendorFindingsTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    VendorService vendors;

    @Autowired
    OwnershipService ownership;

    @Autowired
    FindingQueries findings;

    @Autowired
    FindingUpkeep upkeep;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    Workspace here;
    PersonId operations;
    UUID vendor;

    @BeforeEach
    void anAnswer() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        vendor = here.as(operations, () -> catalog.addVendor("Copymill Ltd"));
        answer();
    }

    @Test
    void anAnswerThatHoldsIsNoFinding() {
        upkeep.look();
        assertThat(open()).isEmpty();
    }

    @Test
    void anAnswerWhoseDayHasPassedIsOneFindingUntilItIsGivenAgain() {
        expire();
        upkeep.look();
        upkeep.look();
        assertThat(open()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.VENDOR_EXPIRED);
            assertThat(finding.subjectName()).isEqualTo("Copymill Ltd");
            assertThat(finding.details()).containsEntry("questions", "region");
        });
        answer();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatExpiredIsTheAccountablesOrElseWhoManagesTheCatalogue() {
        PersonId accountable = here.person("Tomasz Reed", "security-reviewer");
        SubjectRef ref = new SubjectRef(SubjectKind.VENDOR, vendor);
        here.as(operations, () -> ownership.assign(ref, Duty.ACCOUNTABLE, accountable));
        expire();
        upkeep.look();
        assertThat(open()).singleElement().extracting(Finding::owner).isEqualTo(Optional.of(accountable));

        UUID nobodys = here.as(operations, () -> catalog.addVendor("Nobody's"));
        here.as(operations, () -> vendors.answer(nobodys, "region", draft()));
        expire();
        upkeep.look();
        assertThat(open())
                .filteredOn(f -> f.subjectName().equals("Nobody's"))
                .singleElement()
                .extracting(Finding::owner)
                .isEqualTo(Optional.of(operations));
    }

    private void expire() {
        database.asSuperuser()
                .sql("update vendor_answer set valid_until = date '2020-01-01' where tenant_id = ?")
                .param(here.tenant().value())
                .update();
    }

    private void answer() {
        here.as(operations, () -> vendors.answer(vendor, "region", draft()));
    }

    private AnswerDraft draft() {
        return new AnswerDraft(
                "EU", "Contract", Optional.of(LocalDate.now(clock).plusMonths(12)));
    }

    private List<Finding> open() {
        return here.as(operations, () -> findings.list(FindingFilter.unresolved(), Optional.empty(), 10)
                .items());
    }
}
