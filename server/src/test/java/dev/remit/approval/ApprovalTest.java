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
                        new Approved(id, here.subject, "1", approved.round().hash(), ""));
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
