package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval;
import dev.remit.approval.Decision;
import dev.remit.approval.Snapshot;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.Review;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class UseCaseServiceTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseService service;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    IntakeService intake;

    @Autowired
    OwnershipService ownership;

    @Autowired
    CatalogService catalog;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void everythingThatIsMissingIsNamedAtItsFieldAtOnce() {
        UseCaseId id = company.workspace.as(
                company.marketer,
                () -> intake.start(
                        new IntakePrefill("Alt texts", Map.of("value", List.of("lots")), List.of(), Optional.empty())));
        company.workspace.as(company.marketer, () -> assertThatThrownBy(() -> service.submit(id))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(p -> p.field().orElse(""))
                        .contains("problem", "outcome", "audience", "tools", "data", "autonomy", "value")
                        .contains("accountable", "executive-owner", "operational-owner", "technical-owner")
                        .doesNotContain("changes", "responsible")));
        assertThat(get(id).state()).isEqualTo(UseCaseState.DRAFT);
    }

    @Test
    void submittingFreezesAVersionWithItsTierAndOpensTheApprovalOnThatHash() {
        UseCaseId id = company.submitted("Reply drafting");
        UseCase useCase = get(id);
        assertThat(useCase.state()).isEqualTo(UseCaseState.SUBMITTED);
        assertThat(useCase.version()).isEqualTo(1);
        assertThat(useCase.rating()).get().satisfies(r -> {
            assertThat(r.tier()).isEqualTo(RiskTier.MINIMAL);
            assertThat(r.ruleSet()).isEqualTo("v1");
        });
        UseCaseVersion version = version(id, 1);
        assertThat(version.answers()).containsEntry("autonomy", List.of("draft"));
        assertThat(version.submittedBy()).isEqualTo("Jonas Falk");
        Approval approval = company.approval(id);
        assertThat(approval.round().hash()).isEqualTo(version.sha256());
        assertThat(company.acts(id.ref())).contains("use-case.submitted", "approval.opened", "ownership.expected");
    }

    @Test
    void reviewersAreShownWhichToolsAndDataNobodyHasReviewed() {
        UseCaseId id = company.submitted("Reply drafting");
        assertThat(facts(id))
                .containsEntry("data", List.of("Help pages (public), not reviewed"))
                .containsEntry("tools", List.of("Zendesk AI agent, not reviewed"));
        UUID data = UUID.fromString(version(id, 1).answers().get("data").getFirst());
        company.workspace.as(
                company.operations, () -> catalog.reviewDataAsset(data, Review.APPROVED, "Open to everybody"));
        UseCaseId next = company.submitted("Reply drafting abroad");
        assertThat(facts(next)).containsEntry("data", List.of("Help pages (public)"));
    }

    private Map<String, List<String>> facts(UseCaseId id) {
        return company.approval(id).round().snapshot().facts().stream()
                .collect(Collectors.toMap(Snapshot.Fact::key, Snapshot.Fact::values));
    }

    @Test
    void approvalPutsItIntoTheExperimentLaneWithAReviewByItsTier() {
        UseCaseId id = company.approved("Reply drafting");
        UseCase useCase = get(id);
        assertThat(useCase.state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(useCase.lane()).contains(Lane.EXPERIMENT);
        assertThat(useCase.nextReview()).isPresent();
        assertThat(company.acts(id.ref())).contains("use-case.approved");
    }

    @Test
    void declinedAndSentBackReachTheRegister() {
        UseCaseId declined = company.submitted("One");
        company.decideAll(declined, Decision.Outcome.DECLINED);
        assertThat(get(declined).state()).isEqualTo(UseCaseState.DECLINED);
        UseCaseId back = company.submitted("Two");
        company.decideAll(back, Decision.Outcome.CHANGES_REQUESTED);
        assertThat(get(back).state()).isEqualTo(UseCaseState.CHANGES_REQUESTED);
        company.workspace.as(company.marketer, () -> {
            intake.save(back, "problem", List.of("First answers take nine hours on Mondays"), 1);
            assertThat(service.submit(back).number()).isEqualTo(2);
        });
        assertThat(get(back).state()).isEqualTo(UseCaseState.SUBMITTED);
        assertThat(version(back, 1).sha256()).isNotEqualTo(version(back, 2).sha256());
    }

    @Test
    void aMaterialChangeVoidsTheApprovalVisiblyAndPutsTheNewVersionToADecision() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.marketer, () -> {
            UseCaseVersion version = service.change(
                    id,
                    1,
                    Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no")),
                    "We need more");
            assertThat(version.number()).isEqualTo(2);
        });
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
        assertThat(get(id).lane()).contains(Lane.EXPERIMENT);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.OPEN);
        assertThat(company.approval(id).round().hash()).isEqualTo(version(id, 2).sha256());
        assertThat(company.acts(id.ref())).contains("use-case.changed", "approval.voided");
        company.decideAll(id, Decision.Outcome.APPROVED);
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
    }

    @Test
    void anyOtherChangeCarriesTheApprovalOn() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.marketer, () -> {
            service.change(id, 1, Map.of("value", List.of("214000")), "Counted again");
        });
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(get(id).version()).isEqualTo(2);
        assertThat(get(id).value()).get().satisfies(v -> assertThat(v.minor()).isEqualTo(21_400_000));
        assertThat(company.acts(id.ref())).doesNotContain("approval.voided");
    }

    @Test
    void aChangeOnTopOfAnUnseenVersionOrOfNothingIsRefusedAndLeavesNoTrace() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.marketer, () -> {
            refused(
                    () -> service.change(id, 7, Map.of("value", List.of("1")), "Why"),
                    InventoryRefusal.CHANGED_MEANWHILE);
            refused(
                    () -> service.change(id, 1, Map.of("autonomy", List.of("draft")), "Why"),
                    InventoryRefusal.NOTHING_CHANGED);
            refused(() -> service.change(id, 1, Map.of("value", List.of("1")), " "), InventoryRefusal.REASON_MISSING);
            refused(
                    () -> service.change(id, 1, Map.of("autonomy", List.of("wild")), "Why"),
                    InventoryRefusal.NOT_A_CHOICE);
        });
        assertThat(version(id, 1).answers()).containsEntry("autonomy", List.of("draft"));
        assertThat(get(id).version()).isEqualTo(1);
    }

    @Test
    void aRequestCanBeTakenBackAndSubmittedAgain() {
        UseCaseId id = company.submitted("Reply drafting");
        company.workspace.as(company.marketer, () -> service.withdraw(id, "Too early"));
        assertThat(get(id).state()).isEqualTo(UseCaseState.DRAFT);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.WITHDRAWN);
        company.workspace.as(company.marketer, () -> {
            assertThat(service.submit(id).number()).isEqualTo(2);
        });
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.OPEN);
    }

    @Test
    void onlyWhatIsApprovedGoesToProductionAndEachMoveHasAReason() {
        UseCaseId draft = company.submitted("One");
        UseCaseId approved = company.approved("Two");
        company.workspace.as(company.operations, () -> {
            refused(() -> lifecycle.move(draft, Lane.PRODUCTION, "Hurry"), InventoryRefusal.NOT_IN_THIS_STATE);
            refused(() -> lifecycle.move(approved, Lane.PRODUCTION, ""), InventoryRefusal.REASON_MISSING);
            lifecycle.move(approved, Lane.PRODUCTION, "The pilot held");
            lifecycle.suspend(approved, "Wrong answers");
            refused(() -> lifecycle.move(approved, Lane.PRODUCTION, "Again"), InventoryRefusal.NOT_IN_THIS_STATE);
            lifecycle.resume(approved, "Mended");
            lifecycle.retire(approved, "Replaced");
        });
        assertThat(get(approved).state()).isEqualTo(UseCaseState.RETIRED);
        assertThat(company.acts(approved.ref()))
                .startsWith(
                        "retirement.completed",
                        "use-case.retired",
                        "ownership.released",
                        "use-case.resumed",
                        "use-case.suspended",
                        "use-case.moved");
    }

    @Test
    void whoMayOnlyAskNeitherMovesNorTouchesWhatOthersAskedFor() {
        UseCaseId id = company.approved("Reply drafting");
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> lifecycle.retire(id, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        company.workspace.as(
                company.cmo,
                () -> refused(
                        () -> service.change(id, 1, Map.of("value", List.of("1")), "Why"), InventoryRefusal.NOT_YOURS));
        assertThatThrownBy(() -> company.workspace.as(company.brand, () -> service.withdraw(id, "No")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceReachesNothing() {
        UseCaseId id = company.approved("Reply drafting");
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.operations, () -> {
            assertThat(queries.find(id)).isEmpty();
            assertThat(queries.names(List.of(id.ref()))).isEmpty();
            refused(() -> queries.versions(id), InventoryRefusal.NOT_FOUND);
            refused(() -> lifecycle.retire(id, "Theirs"), InventoryRefusal.NOT_FOUND);
            refused(() -> service.submit(id), InventoryRefusal.NOT_FOUND);
        });
    }

    @Test
    void ownersThatLeaveAGapKeepItFromBeingSubmitted() {
        UseCaseId id = company.draft("Reply drafting");
        company.own(id);
        company.workspace.as(company.marketer, () -> {
            ownership.unassign(id.ref(), Duty.ACCOUNTABLE, company.cmo);
            assertThatThrownBy(() -> service.submit(id))
                    .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                            .singleElement()
                            .satisfies(p -> assertThat(p.field()).contains("accountable")));
        });
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, InventoryRefusal refusal) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                .extracting(Problem::refusal)
                .contains(refusal));
    }

    private UseCase get(UseCaseId id) {
        return company.workspace.as(company.operations, () -> queries.get(id));
    }

    private UseCaseVersion version(UseCaseId id, int number) {
        return company.workspace.as(
                company.operations, () -> queries.version(id, number).orElseThrow());
    }
}
