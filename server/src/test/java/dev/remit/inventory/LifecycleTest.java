package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.Decision.Outcome;
import dev.remit.catalog.CatalogService;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.ownership.Duty;
import dev.remit.ownership.MatrixFilter;
import dev.remit.ownership.MatrixRow;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stops, goes on, is taken back, thrown away or returned to, and what must not. */
@DatabaseTest
class LifecycleTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseService service;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    IntakeService intake;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    OwnershipService ownership;

    @Autowired
    OwnershipQueries owned;

    @Autowired
    CatalogService catalog;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aFirstSubmissionThatIsTakenBackNeedsNoOwnersUntilItIsSubmittedAgain() {
        UseCaseId id = company.submitted("Reply drafting");
        assertThat(matrix()).containsExactly("Reply drafting");
        asMarketer(() -> service.withdraw(id, "Too early"));
        assertThat(matrix()).isEmpty();
        asMarketer(() -> service.submit(id));
        assertThat(matrix()).containsExactly("Reply drafting");
    }

    @Test
    void whatWasTakenBackCanBeDiscardedAndKeepsItsVersionsOnRecord() {
        UseCaseId id = company.submitted("Reply drafting");
        asMarketer(() -> service.withdraw(id, "Too early"));
        asMarketer(() -> intake.discard(id));
        assertThat(get(id).state()).isEqualTo(UseCaseState.RETIRED);
        assertThat(company.workspace.as(company.operations, () -> queries.versions(id)))
                .hasSize(1);
        assertThat(company.acts(id.ref())).startsWith("use-case.discarded", "ownership.released");
    }

    @Test
    void aDraftThatIsDiscardedLeavesNobodyCarryingIt() {
        UseCaseId id = company.draft("Reply drafting");
        company.own(id);
        assertThat(company.workspace.as(company.cio, () -> owned.carriers())).contains(company.cmo);
        asMarketer(() -> intake.discard(id));
        assertThat(company.workspace.as(company.cio, () -> owned.carriers())).isEmpty();
        assertThat(company.workspace.as(company.operations, () -> queries.find(id)))
                .isEmpty();
        assertThat(company.acts(id.ref())).contains("use-case.discarded", "ownership.forgotten");
    }

    @Test
    void onlyADraftIsDiscarded() {
        UseCaseId registered = registered();
        UseCaseId back = company.submitted("Two");
        company.decideAll(back, Outcome.CHANGES_REQUESTED);
        company.workspace.as(company.operations, () -> {
            refused(InventoryRefusal.NOT_IN_THIS_STATE, () -> intake.discard(registered));
            refused(InventoryRefusal.NOT_IN_THIS_STATE, () -> intake.discard(back));
        });
    }

    @Test
    void whatWasInTheRegisterBeforeItWasAskedForGoesBackThere() {
        UseCaseId id = registered();
        company.workspace.as(company.operations, () -> {
            ownership.replace(id.ref(), company.owners(company.cmo));
            service.submit(id);
            service.withdraw(id, "Too early");
        });
        assertThat(get(id).state()).isEqualTo(UseCaseState.UNREVIEWED);
        assertThat(matrix()).containsExactly("Found at work");
    }

    @Test
    void whateverRunsCanBeStoppedWhileSomebodyDecidesOnItAndADecisionDoesNotStartIt() {
        UseCaseId id = running();
        change(id);
        company.workspace.as(company.operations, () -> lifecycle.suspend(id, "Wrong answers"));
        company.decideAll(id, Outcome.APPROVED);
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUSPENDED);
        company.workspace.as(company.operations, () -> lifecycle.resume(id, "Mended"));
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(get(id).lane()).contains(Lane.PRODUCTION);
    }

    @Test
    void whatGoesOnStandsWhereTheDecisionOnItStands() {
        for (Outcome outcome : List.of(Outcome.DECLINED, Outcome.CHANGES_REQUESTED)) {
            UseCaseId id = running();
            change(id);
            company.workspace.as(company.operations, () -> lifecycle.suspend(id, "Wrong answers"));
            company.decideAll(id, outcome);
            company.workspace.as(company.operations, () -> lifecycle.resume(id, "Mended"));
            assertThat(get(id).state().name()).isEqualTo(outcome.name());
            company.workspace.as(company.operations, () -> {
                lifecycle.suspend(id, "It runs, although it was " + outcome);
                lifecycle.resume(id, "Mended");
                lifecycle.move(id, Lane.OVERSIGHT, "Watch it");
            });
            assertThat(get(id).lane()).contains(Lane.OVERSIGHT);
        }
    }

    @Test
    void whatDoesNotRunIsNotStopped() {
        UseCaseId submitted = company.submitted("One");
        UseCaseId declined = company.submitted("Two");
        company.decideAll(declined, Outcome.DECLINED);
        company.workspace.as(company.operations, () -> {
            refused(InventoryRefusal.NOT_IN_THIS_STATE, () -> lifecycle.suspend(submitted, "Why"));
            refused(InventoryRefusal.NOT_IN_THIS_STATE, () -> lifecycle.suspend(declined, "Why"));
            refused(InventoryRefusal.NOT_IN_THIS_STATE, () -> lifecycle.move(submitted, Lane.OVERSIGHT, "Why"));
        });
    }

    @Test
    void whatIsRetiredWhileSomebodyDecidesOnItWaitsForNobodyAnyMore() {
        UseCaseId id = running();
        change(id);
        company.workspace.as(company.operations, () -> {
            lifecycle.suspend(id, "Wrong answers");
            lifecycle.retire(id, "Replaced");
        });
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.WITHDRAWN);
        assertThat(matrix()).isEmpty();
    }

    @Test
    void anotherNameReachesTheMatrixOfOwners() {
        UseCaseId id = company.submitted("Reply drafting");
        company.decideAll(id, Outcome.CHANGES_REQUESTED);
        asMarketer(() -> intake.save(id, "name", List.of("Answer drafting"), 1));
        assertThat(matrix()).containsExactly("Answer drafting");
    }

    @Test
    void nothingGoesLiveThatBelongsToNobody() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> {
            ownership.unassign(id.ref(), Duty.OPERATIONAL_OWNER, company.operations);
            refused(InventoryRefusal.OWNERSHIP_GAP, () -> lifecycle.move(id, Lane.PRODUCTION, "The pilot held"));
            ownership.assign(id.ref(), Duty.OPERATIONAL_OWNER, company.operations);
            lifecycle.move(id, Lane.PRODUCTION, "The pilot held");
        });
    }

    @Test
    void whatIsProhibitedIsDeclinedOnRecordAndNeverApproved() {
        Map<String, List<String>> answers = company.answers("Mood of callers");
        answers.put("practices", List.of("social-scoring"));
        UseCaseId id = company.workspace.as(
                company.marketer, () -> intake.start(new IntakePrefill("", answers, List.of(), Optional.empty())));
        company.own(id);
        asMarketer(() -> service.submit(id));
        refused(ApprovalRefusal.PROHIBITED, () -> company.decideAll(id, Outcome.APPROVED));
        company.decideAll(id, Outcome.DECLINED);
        assertThat(get(id).state()).isEqualTo(UseCaseState.DECLINED);
    }

    private UseCaseId registered() {
        return company.workspace.as(
                company.operations,
                () -> service.register(new NewUseCase(company.answers("Found at work"), Optional.empty(), List.of())));
    }

    private UseCaseId running() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "The pilot held"));
        return id;
    }

    /** In a way that matters. */
    private void change(UseCaseId id) {
        asMarketer(() -> service.change(
                id,
                queries.get(id).version(),
                Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no")),
                "We need more"));
    }

    private void asMarketer(Runnable act) {
        company.workspace.as(company.marketer, act);
    }

    private List<String> matrix() {
        return company
                .workspace
                .as(company.cio, () -> owned.matrix(MatrixFilter.ALL.of(OwnedKind.USE_CASE), Optional.empty(), 20))
                .items()
                .stream()
                .map(MatrixRow::name)
                .toList();
    }

    private UseCase get(UseCaseId id) {
        return company.workspace.as(company.operations, () -> queries.get(id));
    }

    private UseCaseVersion version(UseCaseId id, int number) {
        return company.workspace.as(
                company.operations, () -> queries.version(id, number).orElseThrow());
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
