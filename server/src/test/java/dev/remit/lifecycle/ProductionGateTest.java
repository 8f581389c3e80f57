package dev.remit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision;
import dev.remit.approval.MyTurn;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionService;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingId;
import dev.remit.findings.FindingService;
import dev.remit.findings.Severity;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentService;
import dev.remit.incident.IncidentState;
import dev.remit.incident.PostMortems;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.lifecycle.Criterion.Verdict;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What production asks for is shown, and what must be met keeps a use case back. */
@DatabaseTest
class ProductionGateTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    GateQueries gate;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    IncidentService incidents;

    @Autowired
    TestDatabase database;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
    }

    @Test
    void everyCriterionIsShownOnceAndWhatMustBeMetComesFirst() {
        List<Criterion> all = company.workspace.as(company.marketer, () -> gate.production(useCase));
        Set<Criterion.Key> asked = EnumSet.complementOf(EnumSet.of(Criterion.Key.FITS_PATTERN));
        assertThat(all).extracting(Criterion::key).containsExactlyElementsOf(asked);
        assertThat(verdicts())
                .containsEntry(Criterion.Key.APPROVED, Verdict.MET)
                .containsEntry(Criterion.Key.OWNED, Verdict.MET)
                .containsEntry(Criterion.Key.DATA_REVIEWED, Verdict.UNMET)
                .containsEntry(Criterion.Key.SEEN_BY_SCAN, Verdict.UNKNOWN);
        assertThat(all.stream().filter(Criterion::blocks)).isEmpty();
        move();
    }

    @Test
    void whetherItStillFitsItsPatternIsShownAndHoldsNothingBack() {
        UseCaseId sandbox = company.draftFrom("sandbox", "Trial");
        assertThat(pattern(sandbox)).isEqualTo(new Criterion(Criterion.Key.FITS_PATTERN, Verdict.MET, List.of()));
        save(sandbox, "unknown", 1);
        assertThat(pattern(sandbox).verdict()).isEqualTo(Verdict.UNKNOWN);
        save(sandbox, "customers", 2);
        assertThat(pattern(sandbox))
                .isEqualTo(new Criterion(
                        Criterion.Key.FITS_PATTERN, Verdict.UNMET, List.of("People outside meet what it makes")));
        assertThat(pattern(sandbox).blocks()).isFalse();
    }

    private void save(UseCaseId id, String audience, int revision) {
        company.workspace.as(company.marketer, () -> beans.getBean(IntakeService.class)
                .save(id, "audience", List.of(audience), revision));
    }

    private Criterion pattern(UseCaseId id) {
        return company.workspace.as(company.marketer, () -> gate.production(id)).stream()
                .filter(criterion -> criterion.key() == Criterion.Key.FITS_PATTERN)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotDecidedOnIsNotApproved() {
        UseCaseId submitted = company.submitted("Two");
        assertThat(company.workspace
                        .as(company.marketer, () -> gate.production(submitted))
                        .getFirst())
                .isEqualTo(new Criterion(Criterion.Key.APPROVED, Verdict.UNMET, List.of()));
        as(company.operations, () -> assertThatThrownBy(() -> lifecycle.move(submitted, Lane.PRODUCTION, "Now"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat((Object) no.first().refusal()).isEqualTo(InventoryRefusal.NOT_IN_THIS_STATE)));
    }

    @Test
    void anIncidentThatStillDoesHarmKeepsItBackUntilItIsContained() {
        IncidentId incident = incident();
        refused(LifecycleRefusal.OPEN_INCIDENT, "I-1");
        assertThat(lane()).as("the whole move is undone").contains(Lane.EXPERIMENT);
        as(company.operations, () -> incidents.move(incident, IncidentState.CONTAINED, "The replies are off"));
        move();
        assertThat(lane()).contains(Lane.PRODUCTION);
    }

    @Test
    void aChangeThatIsApprovedInProductionAndDoesNotPassTheGateIsHeldUntilItDoes() {
        move();
        IncidentId incident = incident();
        change();
        assertThat(state()).contains(UseCaseState.SUSPENDED);
        assertThat(lane()).contains(Lane.OVERSIGHT);
        assertThat(company.acts(useCase.ref())).contains("use-case.held", "use-case.approved");
        assertThat(verdicts())
                .as("what is unmet is shown")
                .containsEntry(Criterion.Key.NO_OPEN_INCIDENT, Verdict.UNMET);

        as(company.operations, () -> lifecycle.resume(useCase, "Under watch"));
        assertThat(state()).as("the decision stands").contains(UseCaseState.APPROVED);
        refused(LifecycleRefusal.OPEN_INCIDENT, "I-1");
        as(company.operations, () -> incidents.move(incident, IncidentState.CONTAINED, "The replies are off"));
        move();
        assertThat(lane()).contains(Lane.PRODUCTION);
    }

    @Test
    void aChangeThatIsApprovedInProductionAndPassesTheGateStaysThere() {
        move();
        change();
        assertThat(state()).contains(UseCaseState.APPROVED);
        assertThat(lane()).contains(Lane.PRODUCTION);
        assertThat(company.acts(useCase.ref())).doesNotContain("use-case.held");
    }

    private void change() {
        company.workspace.as(company.operations, () -> {
            UseCaseQueries queries = beans.getBean(UseCaseQueries.class);
            beans.getBean(UseCaseService.class)
                    .change(
                            useCase,
                            queries.get(useCase).version(),
                            Map.of(
                                    "autonomy",
                                    List.of("recommend"),
                                    "decides",
                                    List.of("nothing"),
                                    "spends",
                                    List.of("no")),
                            "It recommends now");
        });
        company.decideAll(useCase, Decision.Outcome.APPROVED);
    }

    private Optional<UseCaseState> state() {
        return company.workspace.as(
                company.operations,
                () -> beans.getBean(UseCaseQueries.class).find(useCase).map(UseCase::state));
    }

    @Test
    void aGraveFindingKeepsItBackUntilItIsDealtWith() {
        IncidentId incident = incident();
        FindingId finding = company.workspace.as(company.operations, () -> {
            incidents.rate(incident, Severity.HIGH, "Thousands saw it");
            incidents.move(incident, IncidentState.CONTAINED, "The replies are off");
            PostMortems postMortems = beans.getBean(PostMortems.class);
            postMortems.write(incident, "No rule", List.of("No rule for refunds"));
            return postMortems.raiseFinding(incident, "No rule for refunds");
        });
        move();
        as(company.operations, () -> lifecycle.move(useCase, Lane.EXPERIMENT, "Back"));
        database.asSuperuser()
                .sql("update finding set use_case_id = ? where id = ?")
                .params(useCase.value(), finding.value())
                .update();
        refused(LifecycleRefusal.GRAVE_FINDING, "F-1");
        as(company.operations, () -> beans.getBean(FindingService.class)
                .close(finding, CloseReason.FIXED, "There is a rule now"));
        move();
    }

    @Test
    void anExceptionThatIsOverIsShownUntilAnotherOfTheSameCounts() {
        ExceptionId first = exception(company.legal);
        assertThat(verdicts()).containsEntry(Criterion.Key.EXCEPTIONS_VALID, Verdict.MET);
        database.asSuperuser()
                .sql("update exception_request set last_day = date '2020-01-01' where id = ?")
                .param(first.value())
                .update();
        assertThat(verdicts()).containsEntry(Criterion.Key.EXCEPTIONS_VALID, Verdict.UNMET);
        exception(company.privacy);
        assertThat(verdicts()).containsEntry(Criterion.Key.EXCEPTIONS_VALID, Verdict.MET);
    }

    @Test
    void aReviewThatIsOverdueIsShown() {
        database.asSuperuser()
                .sql("update use_case set next_review = date '2020-01-01' where id = ?")
                .param(useCase.value())
                .update();
        assertThat(verdicts()).containsEntry(Criterion.Key.REVIEWED_IN_TIME, Verdict.UNMET);
    }

    @Test
    void anotherWorkspaceIsToldNothing() {
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.cio, () -> assertThatThrownBy(() -> gate.production(useCase))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat((Object) no.first().refusal()).isEqualTo(InventoryRefusal.NOT_FOUND)));
    }

    private Map<Criterion.Key, Verdict> verdicts() {
        return company.workspace.as(company.marketer, () -> gate.production(useCase)).stream()
                .collect(Collectors.toMap(Criterion::key, Criterion::verdict));
    }

    private void move() {
        as(company.operations, () -> lifecycle.move(useCase, Lane.PRODUCTION, "The pilot held"));
    }

    private void refused(LifecycleRefusal refusal, String key) {
        as(company.operations, () -> assertThatThrownBy(() -> lifecycle.move(useCase, Lane.PRODUCTION, "Now"))
                .isInstanceOfSatisfying(RefusedException.class, no -> {
                    assertThat((Object) no.first().refusal()).isEqualTo(refusal);
                    assertThat(no.first().args()).containsExactly(key);
                }));
    }

    private Optional<Lane> lane() {
        return company.workspace.as(
                company.operations,
                () -> beans.getBean(UseCaseQueries.class).find(useCase).flatMap(UseCase::lane));
    }

    private IncidentId incident() {
        return company.workspace.as(
                company.marketer,
                () -> incidents.open(new IncidentDraft(
                        "wrong-claim",
                        "Refunds promised",
                        Optional.empty(),
                        Optional.of(useCase.ref()),
                        "A reply promised a refund")));
    }

    private ExceptionId exception(PersonId decides) {
        ExceptionService exceptions = beans.getBean(ExceptionService.class);
        LocalDate day = LocalDate.now(beans.getBean(Clock.class)).plusDays(30);
        ExceptionId id = company.workspace.as(
                company.marketer,
                () -> exceptions.ask(new ExceptionDraft(
                        useCase,
                        ExceptedKind.REQUIREMENT,
                        "PG-01",
                        Optional.of(company.operations),
                        "The tool cannot mask yet",
                        "Every reply is read",
                        Optional.of(day))));
        as(decides, () -> new MyTurn(beans).approve(id.subject(), "Fine for now"));
        return id;
    }

    private void as(PersonId person, Runnable act) {
        company.workspace.as(person, act);
    }
}
