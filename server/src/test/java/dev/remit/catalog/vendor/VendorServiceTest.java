package dev.remit.catalog.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
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
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class VendorServiceTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    CatalogQueries entries;

    @Autowired
    VendorService service;

    @Autowired
    DiligenceQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    Workspace here;
    PersonId operations;
    PersonId marketer;
    UUID vendor;

    @BeforeEach
    void openWorkspace() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        marketer = here.person("Jonas Falk", "marketer");
        vendor = here.as(operations, () -> catalog.addVendor("Copymill Ltd"));
    }

    @Test
    void whatNobodyAnsweredIsNotKnown() {
        here.as(marketer, () -> {
            Vendor unasked = queries.find(vendor).orElseThrow();
            assertThat(unasked.open()).isEqualTo(queries.questions().size());
            assertThat(unasked.answered()).isZero();
            assertThat(unasked.contractEnds()).isEmpty();
            assertThat(queries.answers(vendor)).isEmpty();
        });
    }

    @Test
    void anAnswerSaysWhoGaveItWhereItComesFromAndUntilWhenItHolds() {
        here.as(operations, () -> {
            service.answer(vendor, "region", draft("EU only"));
            service.answer(vendor, "region", draft("EU and UK"));
            service.answer(vendor, "contract-end", draft("2027-05-31"));
            Vendor known = queries.find(vendor).orElseThrow();
            assertThat(known.answered()).isEqualTo(2);
            assertThat(known.contractEnds()).contains(LocalDate.parse("2027-05-31"));
            VendorAnswer answer = queries.answers(vendor).get("region");
            assertThat(answer.answer()).isEqualTo("EU and UK");
            assertThat(answer.source()).isEqualTo("Contract, section 4");
            assertThat(answer.by()).isEqualTo(operations);
            assertThat(answer.expired()).isFalse();
            assertThat(queries.history(vendor, "region"))
                    .extracting(VendorAnswer::answer)
                    .containsExactly("EU and UK", "EU only");
            assertThat(
                            ledger
                                    .timeline(new SubjectRef(SubjectKind.VENDOR, vendor), Optional.empty(), 20)
                                    .items()
                                    .stream()
                                    .map(r -> r.act().name()))
                    .containsExactly("vendor.answered", "vendor.answered", "vendor.answered", "vendor.added");
        });
    }

    @Test
    void anAnswerWhoseDayHasPassedCountsAsAGap() {
        here.as(operations, () -> service.answer(vendor, "training", draft("no")));
        expire();
        here.as(operations, () -> {
            Vendor known = queries.find(vendor).orElseThrow();
            assertThat(known.expired()).isOne();
            assertThat(known.answered()).isZero();
            assertThat(queries.answers(vendor).get("training").expired()).isTrue();
            assertThat(queries.vendors(new VendorFilter("", true), Optional.empty(), 10)
                            .items())
                    .extracting(Vendor::id)
                    .containsExactly(vendor);
        });
    }

    @Test
    void everythingThatIsWrongWithAnAnswerIsSaidAtOnceAtItsField() {
        here.as(operations, () -> {
            assertThatThrownBy(() -> service.answer(vendor, "training", new AnswerDraft("maybe", "", Optional.empty())))
                    .hasMessageContaining("ANSWER_NOT_ONE_OF at answer")
                    .hasMessageContaining("SOURCE_MISSING at source")
                    .hasMessageContaining("VALID_UNTIL_WRONG at valid-until");
            assertThatThrownBy(() -> service.answer(vendor, "contract-end", draft("next May")))
                    .hasMessageContaining("ANSWER_NO_DATE at answer");
            assertThatThrownBy(() -> service.answer(vendor, "shoe-size", draft("44")))
                    .hasMessageContaining("QUESTION_UNKNOWN");
            assertThat(queries.answers(vendor)).isEmpty();
        });
    }

    @Test
    void vendorsAreFoundByNamePageByPage() {
        here.as(operations, () -> {
            List.of("Élan AI", "Zebra", "Élan Labs").forEach(catalog::addVendor);
            var first = queries.vendors(new VendorFilter("elan", false), Optional.empty(), 1);
            assertThat(first.items()).extracting(Vendor::name).containsExactly("Élan AI");
            assertThat(queries.vendors(new VendorFilter("elan", false), first.next(), 1)
                            .items())
                    .extracting(Vendor::name)
                    .containsExactly("Élan Labs");
        });
    }

    @Test
    void toolsAndModelsPointToTheirVendorAndAModelSaysWhenItEnds() {
        LocalDate today = LocalDate.now(clock);
        here.as(operations, () -> {
            UUID tool = catalog.addTool("Copymill", Optional.empty()).id();
            UUID model = catalog.addModel("mill-2", Optional.empty()).id();
            catalog.toolMadeBy(tool, "copymill LTD");
            catalog.modelMadeBy(model, "Copymill Ltd");
            catalog.describeModel(model, "2025-04-14", Optional.of(today.plusDays(30)));
            assertThat(entries.toolsOf(vendor, 10)).extracting(t -> t.id()).containsExactly(tool);
            AiModel described = entries.modelsOf(vendor, 10).getFirst();
            assertThat(described.version()).isEqualTo("2025-04-14");
            assertThat(described.retires(today)).isTrue();
            assertThat(described.retires(today.minusDays(61))).isFalse();
            assertThat(described.retired(today.plusDays(31))).isTrue();
        });
    }

    @Test
    void onlyWhoManagesTheCatalogueAnswersForAVendor() {
        assertThatThrownBy(() -> here.as(marketer, () -> service.answer(vendor, "region", draft("EU"))))
                .isInstanceOf(AccessDeniedException.class);
        here.as(operations, () -> service.answer(vendor, "region", draft("EU")));
        here.as(marketer, () -> assertThat(queries.answers(vendor)).containsKey("region"));
    }

    @Test
    void anotherWorkspaceNeitherSeesNorAnswersForAVendor() {
        here.as(operations, () -> service.answer(vendor, "region", draft("EU")));
        Workspace other = workspaces.open();
        other.as(other.person("Eve Else", "administrator"), () -> {
            assertThat(queries.find(vendor)).isEmpty();
            assertThat(queries.answers(vendor)).isEmpty();
            assertThat(queries.vendors(VendorFilter.NONE, Optional.empty(), 10).items())
                    .isEmpty();
            assertThatThrownBy(() -> service.answer(vendor, "region", draft("EU")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("VENDOR_GONE");
        });
    }

    private AnswerDraft draft(String answer) {
        return new AnswerDraft(
                answer, "Contract, section 4", Optional.of(LocalDate.now(clock).plusMonths(12)));
    }

    /** As if the day had passed. */
    private void expire() {
        database.asSuperuser()
                .sql("update vendor_answer set valid_until = date '2020-01-01' where vendor_id = ?")
                .param(vendor)
                .update();
    }
}
