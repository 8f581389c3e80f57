package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.delegation.Delegation;
import dev.remit.approval.delegation.Delegation.Terms;
import dev.remit.approval.delegation.DelegationRefusal;
import dev.remit.approval.delegation.DelegationService;
import dev.remit.approval.event.StandInSet;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
class StandInTest {

    private static final Set<String> LEGAL = Set.of("legal-reviewer");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DelegationService delegations;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    ApprovalFixture here;
    LocalDate today;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    @Test
    void whoeverStandsInDecidesAndTheEvidenceNamesBoth() {
        UUID id = here.open("high");
        here.approve(id, here.brand);
        assertThat(inbox(here.cio)).isZero();
        set(here.legal, here.cio, LEGAL, false);
        assertThat(inbox(here.cio)).isOne();
        assertThat(inbox(here.legal)).as("it still waits for whoever is away").isOne();
        here.approve(id, here.cio);

        Decision decision = here.read(id).round().steps().get(1).decision().orElseThrow();
        assertThat(decision.by()).isEqualTo(here.cio);
        assertThat(decision.insteadOf()).contains(here.legal);
        assertThat(here.workspace
                        .as(here.cio, () -> ledger.timeline(here.subject, Optional.empty(), 50))
                        .items()
                        .toString())
                .contains("instead-of")
                .contains(here.legal.toString());
    }

    @Test
    void neitherOfTheTwoCountsAgain() {
        set(here.legal, here.security, LEGAL, false);
        UUID id = here.open("high");
        here.approve(id, here.brand);
        here.approve(id, here.security);
        here.approve(id, here.privacy);
        refused(ApprovalRefusal.SECOND_REVIEWER_NEEDED, () -> here.decide(id, here.security, Outcome.APPROVED, ""));
        assertThat(inbox(here.security)).isZero();
        assertThat(here.workspace.as(here.cmo, here.queries::inboxCount)).isZero();
    }

    @Test
    void nobodyApprovesTheirOwnRequestThroughSomebodyElse() {
        SubjectRef own = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        here.own(own, here.cmo);
        PersonId colleague = here.workspace.person("Ola Legal", "legal-reviewer", "marketer");
        UUID id = here.workspace.as(
                colleague,
                () -> here.approvals.open(new ApprovalRequest(
                        own,
                        colleague,
                        Set.of(),
                        ApprovalFixture.PERSONAL,
                        ApprovalFixture.snapshot("1", "prohibited", "Draft"))));
        here.workspace.as(
                colleague, () -> delegations.set(new Terms(colleague, here.brand, LEGAL, true, today, today)));
        assertThat(inbox(here.brand)).isZero();
        refused(ApprovalRefusal.OWN_REQUEST, () -> here.decide(id, here.brand, Outcome.DECLINED, "No"));
        assertThat(inbox(here.legal)).isOne();
    }

    @Test
    void itHoldsForTheDutiesAndTheDaysThatWereSaidAndNotAfterItEnded() {
        UUID id = here.open("minimal");
        assertThat(inbox(here.cio)).isZero();
        here.workspace.as(
                here.cmo,
                () -> delegations.set(
                        new Terms(here.cmo, here.cio, Set.of(), true, today.plusDays(1), today.plusDays(3))));
        assertThat(inbox(here.cio)).as("tomorrow").isZero();
        set(here.cmo, here.cio, Set.of("cmo"), false);
        assertThat(inbox(here.cio)).as("for the role, not by name").isZero();
        UUID now = set(here.cmo, here.cio, Set.of(), true);
        assertThat(inbox(here.cio)).isOne();
        here.workspace.as(here.cmo, () -> delegations.end(now));
        assertThat(inbox(here.cio)).isZero();
        assertThat(here.read(id).state()).isEqualTo(Approval.State.OPEN);
        refused(DelegationRefusal.GONE, () -> here.workspace.as(here.cmo, () -> delegations.end(now)));
    }

    @Test
    void nothingIsPassedOn() {
        set(here.cio, here.security, Set.of("cio"), true);
        refused(DelegationRefusal.AWAY_THEMSELF, () -> set(here.cmo, here.cio, Set.of(), true));
        set(here.cmo, here.brand, Set.of(), true);
        set(here.brand, here.legal, Set.of("brand-reviewer"), true);
        here.open("minimal");
        assertThat(inbox(here.brand)).isOne();
        assertThat(inbox(here.legal)).isZero();
    }

    @Test
    void everyMistakeIsNamedAtItsField() {
        Terms wrong = new Terms(here.legal, here.legal, Set.of(), false, today, today.minusDays(1));
        assertThatThrownBy(() -> here.workspace.as(here.legal, () -> delegations.set(wrong)))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactlyInAnyOrder("lastDay", "duties", "to"));
        refused(DelegationRefusal.MAY_NOT_DECIDE, () -> set(here.legal, here.requester, LEGAL, false));
    }

    @Test
    void onlyThePersonOrAnAdministratorArrangesItAndTheOneWhoIsAwayIsTold() {
        Terms terms = new Terms(here.legal, here.cio, LEGAL, false, today, today);
        refused(DelegationRefusal.NOT_YOURS, () -> here.workspace.as(here.brand, () -> delegations.set(terms)));
        assertThatThrownBy(() -> here.workspace.as(here.requester, () -> delegations.set(terms)))
                .isInstanceOf(AccessDeniedException.class);
        PersonId admin = here.workspace.person("Ada Admin", "administrator");
        UUID id = here.workspace.as(admin, () -> delegations.set(terms));
        assertThat(events.stream(StandInSet.class))
                .contains(new StandInSet(id, here.legal, here.cio, today, today, admin));
        assertThat(here.workspace.as(here.legal, delegations::open))
                .extracting(Delegation::id)
                .containsExactly(id);
        assertThat(here.workspace.as(here.brand, delegations::open)).isEmpty();
    }

    @Test
    void anotherWorkspaceSeesNoneAndEndsNone() {
        UUID id = set(here.legal, here.cio, LEGAL, false);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Stranger", "administrator");
        assertThat(other.as(stranger, delegations::open)).isEmpty();
        refused(DelegationRefusal.GONE, () -> other.as(stranger, () -> delegations.end(id)));
        refused(
                DelegationRefusal.TO_MISSING,
                () -> other.as(
                        stranger, () -> delegations.set(new Terms(stranger, here.cio, Set.of(), true, today, today))));
    }

    @Test
    void theDayAfterTheLastOneNobodyStandsIn() {
        UUID id = here.open("high");
        here.approve(id, here.brand);
        UUID delegation = set(here.legal, here.cio, LEGAL, false);
        database.asSuperuser()
                .sql("update approval_stand_in set first_day = ?, last_day = ? where id = ?")
                .params(today.minusDays(9), today.minusDays(1), delegation)
                .update();
        assertThat(inbox(here.cio)).isZero();
        refused(ApprovalRefusal.NOT_ASSIGNED, () -> here.decide(id, here.cio, Outcome.APPROVED, ""));
        database.asSuperuser()
                .sql("update approval_stand_in set last_day = ? where id = ?")
                .params(today, delegation)
                .update();
        here.approve(id, here.cio);
    }

    private UUID set(PersonId from, PersonId to, Set<String> roles, boolean named) {
        return here.workspace.as(from, () -> delegations.set(new Terms(from, to, roles, named, today, today)));
    }

    private long inbox(PersonId person) {
        return here.workspace.as(person, here.queries::inboxCount);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
