package dev.remit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.MyTurn;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.fact.Exceptions;
import dev.remit.shared.Page;
import dev.remit.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ControlCoverageTest {

    private static final ControlEvidence.Draft DRAFT =
            new ControlEvidence.Draft("Everybody confirmed v3", "", Optional.empty());

    @Autowired
    ApplicationContext beans;

    @Autowired
    ControlEvidenceService service;

    @Autowired
    ControlQueries queries;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    ControlRounds rounds;

    Company company;

    @BeforeEach
    void openCompany() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aRoundFollowsTheRegisterAndAnotherChangesNothing() {
        company.submitted("Beta answers");
        company.submitted("Alpha answers");
        company.draft("Somebody's idea");
        rounds.follow();
        assertThat(useCases("GV-01", Optional.empty())).containsExactly("Alpha answers", "Beta answers");
        rounds.follow();
        assertThat(useCases("GV-01", Optional.empty())).containsExactly("Alpha answers", "Beta answers");
        assertThat(useCases("TR-01", Optional.empty()))
                .as("nobody outside meets it")
                .isEmpty();
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        List<String> names = List.of("A one", "B two", "C three");
        names.forEach(company::submitted);
        rounds.follow();
        Page<UseCaseOfControl> first = page(Optional.empty());
        assertThat(first.items()).extracting(UseCaseOfControl::name).containsExactly("A one", "B two");
        assertThat(page(first.next()).items())
                .extracting(UseCaseOfControl::name)
                .containsExactly("C three");
    }

    @Test
    void anExceptionShowsWhereNothingShowsTheControlAndOnlyUntilItsLastDay() {
        UseCaseId excepted = company.submitted("Excepted");
        rounds.follow();
        LocalDate day = LocalDate.now(beans.getBean(Clock.class)).plusDays(10);
        ExceptionService exceptions = beans.getBean(ExceptionService.class);
        ExceptionId id = company.workspace.as(
                company.marketer,
                () -> exceptions.ask(new ExceptionDraft(
                        excepted,
                        ExceptedKind.CONTROL,
                        "gv-02",
                        Optional.of(company.operations),
                        "The training is in March",
                        "They work in pairs",
                        Optional.of(day))));
        assertThat(standing(excepted).status()).isEqualTo(ControlStatus.MISSING);
        company.workspace.as(company.legal, () -> new MyTurn(beans).approve(id.subject(), "Until March"));
        assertThat(standing(excepted).status()).isEqualTo(ControlStatus.EXCEPTED);
        assertThat(standing(excepted).exception()).contains(new Exceptions.Excepted("GV-02", "X-1", day));
        assertThat(counts("GV-02").excepted()).isEqualTo(1);
        assertThat(counts("GV-02").shown()).as("nobody has shown it").isZero();
        assertThat(useCases("GV-02", Optional.of(ControlStatus.EXCEPTED))).containsExactly("Excepted");
        company.workspace.as(company.legal, () -> exceptions.revoke(id, "It was held"));
        assertThat(standing(excepted).status()).isEqualTo(ControlStatus.MISSING);
        assertThat(useCases("GV-02", Optional.of(ControlStatus.MISSING))).containsExactly("Excepted");
    }

    private UseCaseControls.Standing standing(UseCaseId useCase) {
        return company.workspace.as(company.marketer, () -> queries.of(useCase)).orElseThrow().standings().stream()
                .filter(one -> one.judgement().control().key().equals("GV-02"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFiguresOfAControlAreItsRowsByStatus() {
        UseCaseId shown = company.submitted("Shown");
        company.submitted("Not shown");
        rounds.follow();
        company.workspace.as(company.marketer, () -> service.give(shown, "GV-02", DRAFT));
        ControlCounts counts = counts("GV-02");
        assertThat(counts.applies()).isEqualTo(2);
        assertThat(counts.shown()).isEqualTo(1);
        assertThat(useCases("GV-02", Optional.of(ControlStatus.VALID))).containsExactly("Shown");
        assertThat(useCases("GV-02", Optional.of(ControlStatus.MISSING))).containsExactly("Not shown");
    }

    @Test
    void nothingIsAskedAnyMoreOfWhatWasRetired() {
        UseCaseId id = company.approved("Old answers");
        rounds.follow();
        assertThat(counts("GV-01").applies()).isEqualTo(1);
        company.workspace.as(company.operations, () -> lifecycle.retire(id, "Replaced"));
        rounds.follow();
        assertThat(counts("GV-01").applies()).isZero();
        assertThat(company.workspace
                        .as(company.cio, () -> queries.of(id))
                        .orElseThrow()
                        .applying())
                .isEmpty();
    }

    @Test
    void aPartOfAFrameworkThatNoControlAnswersSaysSo() {
        UseCaseId shown = company.submitted("Shown");
        rounds.follow();
        company.workspace.as(company.marketer, () -> service.give(shown, "GV-03", DRAFT));
        List<PartCoverage> parts = company.workspace.as(company.cio, () -> queries.coverage("eu-ai-act"));
        assertThat(part(parts, "Article 4").controls()).containsExactly("GV-03");
        assertThat(part(parts, "Article 4").counts().shown()).isEqualTo(1);
        assertThat(part(parts, "Article 49").controls()).isEmpty();
        assertThat(part(parts, "Article 49").counts()).isEqualTo(ControlCounts.NONE);
    }

    @Test
    void theLibraryIsFoundByWordsAreaFrameworkAndStatus() {
        company.submitted("Answers");
        rounds.follow();
        assertThat(keys(new ControlFilter(
                        "label",
                        Optional.empty(),
                        Optional.of("eu-ai-act"),
                        Optional.of("Article 50(4)"),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly("TR-02");
        assertThat(keys(new ControlFilter(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ControlStatus.MISSING),
                        Optional.empty())))
                .containsExactly("GV-01", "GV-02", "GV-03", "SO-06");
    }

    private List<String> keys(ControlFilter filter) {
        return company.workspace.as(company.cio, () -> queries.library(filter)).stream()
                .map(entry -> entry.control().key())
                .toList();
    }

    private static PartCoverage part(List<PartCoverage> parts, String ref) {
        return parts.stream()
                .filter(p -> p.part().ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private ControlCounts counts(String key) {
        return company.workspace
                .as(company.cio, () -> queries.find(key))
                .orElseThrow()
                .counts();
    }

    private List<String> useCases(String key, Optional<ControlStatus> status) {
        return company
                .workspace
                .as(company.cio, () -> queries.useCases(key, status, Optional.empty(), 10))
                .items()
                .stream()
                .map(UseCaseOfControl::name)
                .toList();
    }

    private Page<UseCaseOfControl> page(Optional<String> cursor) {
        return company.workspace.as(company.cio, () -> queries.useCases("GV-01", Optional.empty(), cursor, 2));
    }
}
