package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval.State;
import dev.remit.approval.Decision.Outcome;
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

/** Who may decide a step, and who never may. */
@DatabaseTest
class WhoDecidesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Memberships memberships;

    ApprovalFixture here;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
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
