package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval.State;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.approval.event.Voided;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class ApprovalTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Memberships memberships;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEvents events;

    ApprovalFixture here;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void highGoesFromBrandThroughLegalPrivacyAndSecurityToTheAccountableExecutive() {
        UUID id = here.open("high");
        for (PersonId reviewer : List.of(here.brand, here.legal, here.privacy, here.security)) {
            here.approve(id, reviewer);
            assertThat(here.read(id).state()).isEqualTo(State.OPEN);
        }
        here.approve(id, here.cmo);

        Approval approved = here.read(id);
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.round().steps())
                .extracting(s -> s.role().orElse("accountable"))
                .containsExactly(
                        "brand-reviewer", "legal-reviewer", "privacy-reviewer", "security-reviewer", "accountable");
        assertThat(approved.round().steps())
                .allSatisfy(s -> assertThat(s.decision().orElseThrow().hash())
                        .isEqualTo(approved.round().hash()));
        assertThat(events.stream(Approved.class))
                .containsExactly(
                        new Approved(id, here.subject, "1", approved.round().hash()));
    }

    @Test
    void privacyIsAskedOnlyWherePersonalDataIsInvolved() {
        SubjectRef other = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        here.workspace.as(here.requester, () -> here.ownership.assign(other, Duty.ACCOUNTABLE, here.cmo));
        UUID id = here.workspace.as(
                here.requester,
                () -> here.approvals.open(new ApprovalRequest(
                        other,
                        here.requester,
                        Set.of(),
                        ApprovalFixture.INTERNAL,
                        ApprovalFixture.snapshot("1", "high", "Recommend"))));
        assertThat(here.read(id).round().steps())
                .extracting(s -> s.role().orElse("accountable"))
                .doesNotContain("privacy-reviewer");
    }

    @Test
    void minimalAsksTheAccountableOnly() {
        UUID id = here.open("minimal");
        here.approve(id, here.cmo);
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatIsProhibitedCanBeDeclinedButNotApproved() {
        UUID id = here.open("prohibited");
        here.checkAll(id, here.legal);
        refused(ApprovalRefusal.PROHIBITED, () -> here.decide(id, here.legal, Outcome.APPROVED, ""));
        here.decide(id, here.legal, Outcome.DECLINED, "Emotion recognition at work is prohibited");
        assertThat(here.read(id).state()).isEqualTo(State.DECLINED);
        assertThat(events.stream(Declined.class)).extracting(Declined::approval).containsExactly(id);
    }

    @Test
    void anOpenCheckBlocksApprovalAndEveryOneIsNamed() {
        UUID id = here.open("limited");
        assertThatThrownBy(() -> here.decide(id, here.brand, Outcome.APPROVED, ""))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("brand-voice", "brand-claims", "brand-disclosure"));
        assertThat(here.read(id).current().orElseThrow().decision()).isEmpty();
    }

    @Test
    void aCheckThatNeedsEvidenceIsNotDoneWithoutIt() {
        UUID id = here.open("limited");
        Approval shown = here.read(id);
        UUID step = shown.current().orElseThrow().id();
        String hash = shown.round().hash();
        refused(
                ApprovalRefusal.EVIDENCE_MISSING,
                () -> here.workspace.as(here.brand, () -> here.decisions.check(id, step, hash, "brand-voice", " ")));
        here.workspace.as(here.brand, () -> here.decisions.check(id, step, hash, "brand-disclosure", ""));
        here.workspace.as(here.brand, () -> here.decisions.check(id, step, hash, "brand-voice", "3 samples, Lena"));
        here.workspace.as(here.brand, () -> here.decisions.uncheck(id, step, hash, "brand-disclosure"));
        assertThat(here.read(id).current().orElseThrow().openChecks())
                .extracting(ApprovalStep.Check::key)
                .containsExactly("brand-claims", "brand-disclosure");
    }

    @Test
    void anOwnerMayNotApproveTheirOwnRequest() {
        SubjectRef own = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        here.own(own, here.cmo);
        UUID id = here.workspace.as(
                here.cmo,
                () -> here.approvals.open(new ApprovalRequest(
                        own,
                        here.cmo,
                        Set.of(),
                        ApprovalFixture.INTERNAL,
                        ApprovalFixture.snapshot("1", "minimal", "Draft"))));
        assertThat(here.read(id).current().orElseThrow().role())
                .as("somebody else decides where the accountable asks")
                .contains("cio");
        refused(ApprovalRefusal.OWN_REQUEST, () -> here.decide(id, here.cmo, Outcome.DECLINED, "No"));
        assertThat(here.workspace
                        .as(here.cmo, () -> here.queries.inbox(Optional.empty(), 10))
                        .items())
                .isEmpty();
        here.approve(id, here.cio);
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whoeverWroteOrSubmittedALaterRoundDoesNotDecideInIt() {
        PersonId editor = here.workspace.person("Ed Itor", "marketing-operations", "brand-reviewer");
        UUID id = here.open("limited");
        here.decide(id, here.brand, Outcome.CHANGES_REQUESTED, "Tone it down");
        here.workspace.as(editor, () -> here.approvals.open(here.request("2", "limited", "Draft")));
        refused(ApprovalRefusal.OWN_REQUEST, () -> here.decide(id, editor, Outcome.DECLINED, "No"));
        assertThat(here.workspace.as(editor, () -> here.queries.inboxCount())).isZero();

        PersonId writer = here.workspace.person("Wri Ter", "brand-reviewer");
        ApprovalRequest written = here.request("3", "limited", "Act alone").with(Set.of(writer));
        here.workspace.as(here.requester, () -> here.approvals.voidFor(written, "Rewritten"));
        refused(ApprovalRefusal.OWN_REQUEST, () -> here.decide(id, writer, Outcome.DECLINED, "No"));
        here.approve(id, editor);
        assertThat(here.read(id).round().steps().getFirst().decision()).isPresent();
    }

    @Test
    void aRoundThatFollowsFromSomethingElseKeepsItsAuthorsAndIsSentBackWhereNobodyCanDecide() {
        UUID id = here.open("limited");
        PersonId manager = here.workspace.person("Cat Alogue", "cio");
        assertThat(here.workspace.as(
                        manager,
                        () -> here.approvals.reconsider(here.request("2", "high", "Recommend"), "Data is sensitive")))
                .isTrue();
        assertThat(here.read(id).round().authors()).containsExactly(here.requester);
        assertThat(here.read(id).rounds().getFirst().voided()).isPresent();
        here.workspace.as(
                here.workspace.person("Ada Admin", "administrator"), () -> memberships.end(here.legal, "Left"));
        assertThat(here.workspace.as(
                        manager,
                        () -> here.approvals.reconsider(here.request("3", "high", "Recommend"), "Data is secret")))
                .isFalse();
        assertThat(here.read(id).state()).isEqualTo(State.CHANGES_REQUESTED);
        assertThat(here.read(id).round().voided()).isPresent();
        assertThat(timeline().getFirst().act().details()).containsEntry("nobody-decides", "NOBODY_TO_DECIDE");
    }

    @Test
    void nothingIsApprovedThatBelongsToNobody() {
        UUID id = here.open("minimal");
        here.workspace.as(
                here.requester, () -> here.ownership.unassign(here.subject, Duty.TECHNICAL_OWNER, here.security));
        here.checkAll(id, here.cmo);
        refused(ApprovalRefusal.OWNERSHIP_GAP, () -> here.decide(id, here.cmo, Outcome.APPROVED, ""));
        assertThat(here.read(id).round().steps().getFirst().decision()).isEmpty();
        here.workspace.as(
                here.requester, () -> here.ownership.assign(here.subject, Duty.TECHNICAL_OWNER, here.security));
        here.decide(id, here.cmo, Outcome.APPROVED, "");
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aCheckThatWasOpenedAgainBlocksUntilItIsDoneAgainAndLeavesItsTrace() {
        UUID id = here.open("minimal");
        here.checkAll(id, here.cmo);
        Approval shown = here.read(id);
        UUID step = shown.current().orElseThrow().id();
        String hash = shown.round().hash();
        refused(
                ApprovalRefusal.NOT_ASSIGNED,
                () -> here.workspace.as(here.cio, () -> here.decisions.uncheck(id, step, hash, "accountable-answer")));
        refused(
                ApprovalRefusal.CHECK_UNKNOWN,
                () -> here.workspace.as(here.cmo, () -> here.decisions.uncheck(id, step, hash, "brand-voice")));
        here.workspace.as(here.cmo, () -> here.decisions.uncheck(id, step, hash, "accountable-answer"));
        ApprovalStep.Check open =
                here.read(id).current().orElseThrow().openChecks().getFirst();
        assertThat(open.key()).isEqualTo("accountable-answer");
        assertThat(open.done()).isEmpty();
        refused(ApprovalRefusal.CHECK_OPEN, () -> here.decide(id, here.cmo, Outcome.APPROVED, ""));
        assertThat(timeline().getFirst().act().name()).isEqualTo("approval.unchecked");
        here.approve(id, here.cmo);
        refused(
                ApprovalRefusal.CLOSED,
                () -> here.workspace.as(here.cmo, () -> here.decisions.uncheck(id, step, hash, "accountable-answer")));
    }

    @Test
    void onePersonWithTwoRolesDecidesOneStepOnly() {
        PersonId both = here.workspace.person("Bo Th", "brand-reviewer", "legal-reviewer");
        UUID id = here.open("high");
        here.approve(id, both);
        refused(ApprovalRefusal.SECOND_REVIEWER_NEEDED, () -> here.decide(id, both, Outcome.DECLINED, "No"));
        assertThat(here.workspace.as(both, () -> here.queries.inboxCount())).isZero();
        here.approve(id, here.legal);
    }

    @Test
    void onlyThoseTheStepNamesDecideAndOnlyWhenItIsItsTurn() {
        UUID id = here.open("high");
        refused(ApprovalRefusal.NOT_ASSIGNED, () -> here.decide(id, here.legal, Outcome.DECLINED, "No"));
        Approval shown = here.read(id);
        UUID second = shown.round().steps().get(1).id();
        refused(
                ApprovalRefusal.NOT_THIS_STEPS_TURN,
                () -> here.workspace.as(
                        here.legal,
                        () -> here.decisions.decide(id, second, shown.round().hash(), Outcome.DECLINED, "No")));
    }

    @Test
    void declineAndAskForChangesNeedAReason() {
        UUID id = here.open("limited");
        refused(ApprovalRefusal.REASON_MISSING, () -> here.decide(id, here.brand, Outcome.DECLINED, " "));
        refused(ApprovalRefusal.REASON_MISSING, () -> here.decide(id, here.brand, Outcome.CHANGES_REQUESTED, ""));
    }

    @Test
    void aRequestThatWasSentBackComesAgainAsAnotherRoundAndKeepsItsHistory() {
        UUID id = here.open("limited");
        here.decide(id, here.brand, Outcome.CHANGES_REQUESTED, "Tone it down");
        assertThat(events.stream(ChangesRequested.class))
                .containsExactly(new ChangesRequested(id, here.subject, "1", "Tone it down"));
        refused(ApprovalRefusal.CLOSED, () -> here.decide(id, here.brand, Outcome.DECLINED, "No"));

        UUID again = here.workspace.as(
                here.requester, () -> here.approvals.open(here.request("2", "limited", "Act with approval")));
        assertThat(again).isEqualTo(id);
        Approval second = here.read(id);
        assertThat(second.state()).isEqualTo(State.OPEN);
        assertThat(second.rounds()).hasSize(2);
        assertThat(second.lastSeenBy(here.brand).orElseThrow().number()).isEqualTo(1);
        assertThat(second.round()
                        .snapshot()
                        .changesFrom(second.rounds().getFirst().snapshot()))
                .containsExactly(new Snapshot.Change(
                        "autonomy", "Autonomy", List.of("Recommend"), List.of("Act with approval")));
    }

    @Test
    void aMaterialChangeVoidsAnApprovalVisiblyAndAsksAgain() {
        UUID id = here.open("minimal");
        here.approve(id, here.cmo);
        ApprovalRequest changed = here.request("2", "limited", "Act alone");
        assertThat(here.workspace.as(here.requester, () -> here.approvals.voidFor(changed, "Autonomy changed")))
                .contains(id);

        Approval approval = here.read(id);
        assertThat(approval.state()).isEqualTo(State.OPEN);
        assertThat(approval.rounds().getFirst().voided().orElseThrow().reason()).isEqualTo("Autonomy changed");
        assertThat(approval.rounds().getFirst().steps().getFirst().decision()).isPresent();
        assertThat(approval.round().steps()).hasSize(2);
        assertThat(events.stream(Voided.class).findFirst().orElseThrow())
                .isEqualTo(new Voided(
                        id,
                        here.subject,
                        true,
                        2,
                        "Autonomy changed",
                        List.of(new Snapshot.Change(
                                "autonomy", "Autonomy", List.of("Recommend"), List.of("Act alone")))));
        EvidenceRecord record = timeline().getFirst();
        assertThat(record.act().name()).isEqualTo("approval.voided");
        assertThat(record.act().details()).containsEntry("changed.autonomy", "Recommend → Act alone");
    }

    @Test
    void theSameSnapshotVoidsNothing() {
        UUID id = here.open("minimal");
        here.approve(id, here.cmo);
        assertThat(here.workspace.as(
                        here.requester,
                        () -> here.approvals.voidFor(here.request("1", "minimal", "Recommend"), "Nothing")))
                .isEmpty();
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aDecisionOnWhatStoodThereBeforeIsStale() {
        UUID id = here.open("limited");
        Approval shown = here.read(id);
        here.workspace.as(
                here.requester, () -> here.approvals.voidFor(here.request("2", "limited", "Act alone"), "Changed"));
        UUID step = here.read(id).current().orElseThrow().id();
        refused(
                ApprovalRefusal.STALE,
                () -> here.workspace.as(
                        here.brand,
                        () -> here.decisions.decide(id, step, shown.round().hash(), Outcome.DECLINED, "No")));
    }

    @Test
    void whatWasShownCannotBeRewrittenByTheApplication() {
        here.open("limited");
        assertThatThrownBy(() -> database.asApp()
                        .sql("update approval_round set snapshot = '{}'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.asSuperuser()
                        .sql("update approval_round set snapshot = '{}'")
                        .update())
                .rootCause()
                .hasMessageContaining("check constraint");
    }

    @Test
    void oneThingWaitsForOneDecisionAtATimeAndCanBeWithdrawn() {
        UUID id = here.open("limited");
        refused(ApprovalRefusal.ALREADY_OPEN, () -> here.open("limited"));
        PersonId other = here.workspace.person("Mia Marketer", "marketer");
        refused(
                ApprovalRefusal.NOT_YOUR_REQUEST,
                () -> here.workspace.as(other, () -> here.approvals.withdraw(here.subject, "Not mine")));
        here.workspace.as(here.requester, () -> here.approvals.withdraw(here.subject, "Bought something else"));
        assertThat(here.read(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(here.open("limited")).isNotEqualTo(id);
        assertThat(here.workspace.as(here.cio, () -> here.queries.history(here.subject)))
                .hasSize(2);
    }

    @Test
    void itSaysAtOnceWhereNobodyCanDecide() {
        Workspace empty = workspaces.open();
        PersonId asks = empty.person("Asks Alone", "marketer");
        PersonId accountable = empty.person("Ac Countable", "cmo");
        SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        ApprovalRequest request = new ApprovalRequest(
                subject, asks, Set.of(), ApprovalFixture.PERSONAL, ApprovalFixture.snapshot("1", "limited", "Draft"));
        refused(ApprovalRefusal.NOBODY_TO_DECIDE, () -> empty.as(asks, () -> here.approvals.open(request)));
        empty.person("Lena Voss", "brand-reviewer");
        refused(ApprovalRefusal.NO_ACCOUNTABLE, () -> empty.as(asks, () -> here.approvals.open(request)));
        empty.as(asks, () -> here.ownership.assign(subject, Duty.ACCOUNTABLE, accountable));
        assertThat(empty.as(asks, () -> here.approvals.open(request))).isNotNull();
    }

    @Test
    void whereEachStepNeedsAnotherPersonTheyMustExist() {
        Workspace small = workspaces.open();
        PersonId asks = small.person("Asks Alone", "marketer");
        PersonId only = small.person("On Ly", "brand-reviewer", "cmo");
        SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        small.as(asks, () -> here.ownership.assign(subject, Duty.ACCOUNTABLE, only));
        ApprovalRequest request = new ApprovalRequest(
                subject, asks, Set.of(), ApprovalFixture.PERSONAL, ApprovalFixture.snapshot("1", "limited", "Draft"));
        refused(ApprovalRefusal.NOT_ENOUGH_REVIEWERS, () -> small.as(asks, () -> here.approvals.open(request)));
    }

    @Test
    void aStepThatWaitsForSomebodyWhoLeftGoesToAStandIn() {
        UUID id = here.open("limited");
        PersonId administrator = here.workspace.person("Ada Admin", "administrator");
        here.workspace.as(administrator, () -> memberships.end(here.cmo, "Left the company"));

        assertThat(here.read(id).round().steps().getLast().role()).contains("cio");
        assertThat(here.read(id).round().steps().getLast().person()).isEmpty();
        assertThat(timeline().getFirst().act().name()).isEqualTo("approval.rerouted");
        here.approve(id, here.brand);
        here.checkAll(id, here.cio);
        refused(ApprovalRefusal.OWNERSHIP_GAP, () -> here.decide(id, here.cio, Outcome.APPROVED, ""));
        assertThat(here.read(id).state()).isEqualTo(State.OPEN);
        here.workspace.as(administrator, () -> {
            here.ownership.assign(here.subject, Duty.ACCOUNTABLE, here.cio);
            here.ownership.assign(here.subject, Duty.EXECUTIVE_OWNER, here.cio);
        });
        here.decide(id, here.cio, Outcome.APPROVED, "");
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void theInboxShowsWhatWaitsForMeAndTheFiguresAgreeWithTheList() {
        UUID id = here.open("high");
        assertThat(here.workspace
                        .as(here.legal, () -> here.queries.inbox(Optional.empty(), 10))
                        .items())
                .isEmpty();
        Waiting mine = here.workspace
                .as(here.brand, () -> here.queries.inbox(Optional.empty(), 10))
                .items()
                .getFirst();
        assertThat(mine.approval()).isEqualTo(id);
        assertThat(mine.steps()).isEqualTo(5);
        assertThat(mine.dueAt()).isAfter(mine.since());
        here.approve(id, here.brand);
        assertThat(here.workspace.as(here.legal, () -> here.queries.inboxCount()))
                .isOne();
        Waiting.Summary summary = here.workspace.as(here.cmo, () -> here.queries.summary());
        assertThat(summary.waiting())
                .isEqualTo(here.workspace
                        .as(here.cmo, () -> here.queries.waiting(Optional.empty(), 10))
                        .items()
                        .size())
                .isOne();
        assertThat(summary.byRole()).containsEntry("legal-reviewer", 1L);
        assertThat(summary.medianAge()).isPresent();
        assertThat(summary.late()).isZero();
    }

    @Test
    void everyActLeavesEvidenceOnTheVersionItWasDoneOn() {
        UUID id = here.open("minimal");
        here.approve(id, here.cmo);
        assertThat(timeline().reversed())
                .extracting(r -> r.act().name())
                .filteredOn(act -> act.startsWith("approval."))
                .containsExactly(
                        "approval.opened",
                        "approval.checked",
                        "approval.checked",
                        "approval.step-approved",
                        "approval.approved");
        assertThat(timeline().getFirst().act().version()).contains("1");
    }

    @Test
    void whoMayNotDecideIsDeniedWhateverTheStepSays() {
        UUID id = here.open("limited");
        PersonId auditor = here.workspace.person("Ada Auditor", "auditor");
        assertThatThrownBy(() -> here.decide(id, auditor, Outcome.DECLINED, "No"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.workspace.as(
                        auditor, () -> here.approvals.open(here.request("1", "limited", "Recommend"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.workspace.asJob(() -> here.queries.summary()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceSeesNothingAndDecidesNothing() {
        UUID id = here.open("limited");
        Approval shown = here.read(id);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator", "brand-reviewer");
        theirs.as(stranger, () -> {
            assertThat(here.queries.find(id)).isEmpty();
            assertThat(here.queries.history(here.subject)).isEmpty();
            assertThat(here.queries.waiting(Optional.empty(), 10).items()).isEmpty();
            assertThat(here.queries.inboxCount()).isZero();
            assertThat(here.queries.summary().waiting()).isZero();
        });
        refused(
                ApprovalRefusal.NOT_FOUND,
                () -> theirs.as(
                        stranger,
                        () -> here.decisions.decide(
                                id,
                                shown.current().orElseThrow().id(),
                                shown.round().hash(),
                                Outcome.DECLINED,
                                "No")));
    }

    private List<EvidenceRecord> timeline() {
        return here.workspace
                .as(here.cio, () -> ledger.timeline(here.subject, Optional.empty(), 50))
                .items();
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
