package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.DecisionService;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.evidence.Act;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Decisions hold for exactly what they rest on: the material facts, the tier and its rules, and who answers for it. */
@DatabaseTest
class DecisionBasisTest {

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
    CatalogService catalog;

    @Autowired
    DecisionService decisions;

    @Autowired
    LedgerQueries ledger;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void dataThatIsClassedHigherVoidsTheApprovalOfWhatUsesItAndAsksThoseTheTierNeedsNow() {
        UseCaseId id = company.approved("Reply drafting");
        classify(DataClass.SENSITIVE);

        assertThat(get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
        assertThat(get(id).rating().orElseThrow().tier()).isEqualTo(RiskTier.HIGH);
        Approval approval = company.approval(id);
        assertThat(approval.state()).isEqualTo(Approval.State.OPEN);
        assertThat(approval.rounds().getFirst().voided().orElseThrow().reason()).contains("Help pages", "Counted");
        assertThat(approval.round().steps()).hasSize(5);
        assertThat(approval.round().hash()).isEqualTo(version(id, 2).sha256());
        assertThat(company.acts(id.ref())).contains("use-case.reassessed", "approval.voided");
        company.decideAll(id, Outcome.APPROVED);
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
    }

    @Test
    void dataThatIsClassedHigherWhileReviewersDecideStartsThemAgain() {
        UseCaseId id = company.submitted("Reply drafting");
        classify(DataClass.PERSONAL);
        assertThat(company.approval(id).round().number()).isEqualTo(2);
        assertThat(company.approval(id).round().snapshot().tier()).isEqualTo("limited");
    }

    @Test
    void dataThatIsClassedLowerOrUsedByDraftsOnlyVoidsNothing() {
        UseCaseId draft = company.draft("Another");
        classify(DataClass.SENSITIVE);
        UseCaseId id = company.approved("Reply drafting");
        classify(DataClass.PUBLIC);
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(get(id).version()).isEqualTo(1);
        assertThat(company.workspace.as(
                        company.marketer, () -> queries.get(draft).version()))
                .isZero();
    }

    @Test
    void anEditThatDoesNotMatterDoesNotCarryAnApprovalOntoAnotherTier() {
        classify(DataClass.SENSITIVE);
        UseCaseId id = company.approved("Reply drafting");
        classify(DataClass.PUBLIC);
        change(id, 1, "value", "214000");
        assertThat(get(id).rating().orElseThrow().tier()).isEqualTo(RiskTier.MINIMAL);
        assertThat(get(id).state())
                .as("three reviewers decided on another tier")
                .isEqualTo(UseCaseState.SUBMITTED);
        assertThat(company.approval(id).rounds().getFirst().voided()).isPresent();
    }

    @Test
    void whatIsApprovedIsTheVersionReviewersSawAndAnotherIsCarriedOnByARecordOfItsOwn() {
        UseCaseId id = company.submitted("Reply drafting");
        change(id, 1, "value", "214000");
        assertThat(company.approval(id).round().snapshot().version()).isEqualTo("1");
        company.decideAll(id, Outcome.APPROVED);

        Act approved = act(id, "use-case.approved");
        assertThat(approved.version()).contains("1");
        assertThat(approved.details()).containsEntry("sha256", version(id, 1).sha256());
        Act carried = act(id, "use-case.approval-carried");
        assertThat(carried.version()).contains("2");
        assertThat(carried.details())
                .containsEntry("from-version", "1")
                .containsEntry("from-sha256", version(id, 1).sha256())
                .containsEntry("sha256", version(id, 2).sha256());
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
    }

    @Test
    void accountabilityThatPassesOnMidReviewAsksAgainAndTheFormerAccountableDecidesNoMore() {
        UseCaseId id = company.submitted("Reply drafting");
        Approval before = company.approval(id);
        assertThat(before.current().orElseThrow().person()).contains(company.cmo);
        accountable(company.operations, id, company.cio);

        Approval after = company.approval(id);
        assertThat(after.rounds().getFirst().voided()).isPresent();
        assertThat(after.current().orElseThrow().person()).contains(company.cio);
        assertThat(after.round().snapshot().standing()).anySatisfy(s -> {
            assertThat(s.duty()).isEqualTo("accountable");
            assertThat(s.name()).isEqualTo("Tomasz Wrede");
        });
        assertThat(after.round().hash()).isEqualTo(version(id, 2).sha256());
        ApprovalStep step = after.current().orElseThrow();
        refused(
                ApprovalRefusal.NOT_ASSIGNED,
                () -> company.workspace.as(
                        company.cmo,
                        () -> decisions.decide(
                                after.id(), step.id(), after.round().hash(), Outcome.APPROVED, "")));
    }

    @Test
    void aRequesterWhoSwapsTheAccountableAfterApprovalLosesTheApproval() {
        UseCaseId id = company.approved("Reply drafting");
        accountable(company.marketer, id, company.cio);
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
        assertThat(company.approval(id)
                        .rounds()
                        .getFirst()
                        .voided()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Somebody else is accountable for it");
        assertThat(act(id, "approval.voided").details())
                .containsEntry("changed.standing.accountable", "Ines Calvert → Tomasz Wrede");
    }

    @Test
    void whatLosesItsAccountableIsSentBackUntilSomebodyElseStandsForIt() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> ownership.unassign(id.ref(), Duty.ACCOUNTABLE, company.cmo));
        assertThat(get(id).state()).isEqualTo(UseCaseState.CHANGES_REQUESTED);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.CHANGES_REQUESTED);
        assertThat(company.approval(id).round().voided()).isPresent();
        assertThat(company.acts(id.ref())).contains("approval.sent-back");

        accountable(company.operations, id, company.cio);
        company.workspace.as(company.marketer, () -> {
            service.submit(id);
        });
        company.decideAll(id, Outcome.APPROVED);
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
    }

    @Test
    void otherOwnersMayPassOnAfterApprovalButNothingIsApprovedWhileOneIsMissing() {
        UseCaseId id = company.submitted("Reply drafting");
        company.workspace.as(company.operations, () -> ownership.unassign(id.ref(), Duty.TECHNICAL_OWNER, company.cio));
        assertThat(company.approval(id).round().number()).isEqualTo(1);
        refused(ApprovalRefusal.OWNERSHIP_GAP, () -> company.decideAll(id, Outcome.APPROVED));
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
        company.workspace.as(
                company.operations, () -> ownership.assign(id.ref(), Duty.TECHNICAL_OWNER, company.security));
        company.decideAll(id, Outcome.APPROVED);
        company.workspace.as(company.operations, () -> ownership.assign(id.ref(), Duty.TECHNICAL_OWNER, company.cio));
        assertThat(get(id).state()).isEqualTo(UseCaseState.APPROVED);
    }

    @Test
    void severalDutiesThatPassOnAtOnceOpenOneRound() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> ownership.replace(id.ref(), company.owners(company.cio)));
        assertThat(company.approval(id).rounds()).hasSize(2);
        assertThat(get(id).version()).isEqualTo(2);
    }

    @Test
    void whatIsSuspendedLosesItsApprovalTooAndStaysSuspended() {
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> lifecycle.suspend(id, "Wrong answers"));
        accountable(company.operations, id, company.cio);
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUSPENDED);
        assertThat(company.approval(id).state()).isEqualTo(Approval.State.OPEN);
        company.workspace.as(company.operations, () -> lifecycle.resume(id, "Mended"));
        assertThat(get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
    }

    @Test
    void whoeverEditsLaterDoesNotDecideOnTheirOwnWords() {
        PersonId editor = company.workspace.person("Ed Itor", "marketing-operations", "brand-reviewer");
        classify(DataClass.PERSONAL);
        UseCaseId id = company.submitted("Reply drafting");
        company.workspace.as(
                editor, () -> service.change(id, 1, Map.of("problem", List.of("My own words")), "Better so"));
        refused(ApprovalRefusal.OWN_REQUEST, () -> declineAs(editor, id));

        company.decide(company.approval(id), Outcome.CHANGES_REQUESTED);
        company.workspace.as(company.marketer, () -> {
            intake.save(id, "problem", List.of("The requester's words"), 2);
            service.submit(id);
        });
        assertThat(company.approval(id).isOwn(editor))
                .as("nothing of theirs is left")
                .isFalse();

        company.decide(company.approval(id), Outcome.CHANGES_REQUESTED);
        company.workspace.as(editor, () -> intake.save(id, "outcome", List.of("My own hope"), 1));
        company.workspace.as(company.marketer, () -> {
            service.submit(id);
        });
        refused(ApprovalRefusal.OWN_REQUEST, () -> declineAs(editor, id));
    }

    private void declineAs(PersonId person, UseCaseId id) {
        Approval now = company.approval(id);
        company.workspace.as(
                person,
                () -> decisions.decide(
                        now.id(), now.current().orElseThrow().id(), now.round().hash(), Outcome.DECLINED, "No"));
    }

    /** Says anew how sensitive the data of all use cases here is; by who manages the catalogue and nothing else. */
    private void classify(DataClass dataClass) {
        UUID asset = UUID.fromString(company.asset("Help pages", DataClass.PUBLIC));
        company.workspace.as(company.cio, () -> catalog.classify(asset, dataClass, "Counted again"));
    }

    private void accountable(PersonId by, UseCaseId id, PersonId accountable) {
        company.workspace.as(by, () -> ownership.assign(id.ref(), Duty.ACCOUNTABLE, accountable));
    }

    private void change(UseCaseId id, int version, String question, String answer) {
        company.workspace.as(
                company.marketer,
                () -> service.change(id, version, Map.of(question, List.of(answer)), "Counted again"));
    }

    private Act act(UseCaseId id, String name) {
        return company
                .workspace
                .as(company.cio, () -> ledger.timeline(id.ref(), Optional.empty(), 200))
                .items()
                .stream()
                .map(EvidenceRecord::act)
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
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
