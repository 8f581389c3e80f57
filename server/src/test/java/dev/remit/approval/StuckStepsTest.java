package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision.Outcome;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
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

/** Steps that lose whoever could decide them. */
@DatabaseTest
class StuckStepsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reassignments reassignments;

    @Autowired
    Memberships memberships;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    ApprovalFixture here;
    PersonId admin;
    PersonId operations;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
        admin = here.workspace.person("Ada Admin", "administrator");
        operations = here.workspace.person("Priya Anand", "marketing-operations");
    }

    @Test
    void aStepThatWaitsForSomebodyWhoLosesTheRoleMidReviewGoesToAStandIn() {
        UUID id = here.open("minimal");
        here.workspace.as(admin, () -> memberships.changeRoles(here.cmo, Set.of("marketer")));

        ApprovalStep step = here.read(id).current().orElseThrow();
        assertThat(step.role()).contains("cio");
        assertThat(step.person()).isEmpty();
        assertThat(acts()).startsWith("approval.rerouted");
        here.approve(id, here.cio);
        assertThat(here.read(id).state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void otherRolesThatMayStillDecideChangeNothing() {
        UUID id = here.open("minimal");
        here.workspace.as(admin, () -> memberships.changeRoles(here.cmo, Set.of("cmo", "auditor")));
        assertThat(here.read(id).current().orElseThrow().person()).contains(here.cmo);
        assertThat(acts()).doesNotContain("approval.rerouted");
    }

    @Test
    void aStepWhoseLastHolderLeftStandsInTheListUntilSomebodyGetsTheRole() {
        UUID id = here.open("high");
        here.approve(id, here.brand);
        assertThat(stuck()).isEmpty();
        here.workspace.as(admin, () -> memberships.changeRoles(here.legal, Set.of("auditor")));

        assertThat(stuck()).extracting(Waiting::approval).containsExactly(id);
        assertThat(here.workspace.as(operations, () -> here.queries.stuckCount()))
                .isOne();
        here.workspace.person("New Counsel", "legal-reviewer");
        assertThat(stuck()).isEmpty();
    }

    @Test
    void aHolderWhoHadAHandInItOrDecidedAnotherStepDoesNotKeepItFromBeingStuck() {
        PersonId both = here.workspace.person("Bo Th", "brand-reviewer", "legal-reviewer");
        UUID id = here.open("high");
        here.approve(id, both);
        assertThat(stuck()).isEmpty();
        here.workspace.as(admin, () -> memberships.end(here.legal, "Left"));
        assertThat(stuck()).extracting(Waiting::approval).containsExactly(id);
    }

    @Test
    void aStuckStepIsGivenToSomebodyWhoThenDecidesItForThatRole() {
        UUID id = here.open("high");
        here.approve(id, here.brand);
        here.workspace.as(admin, () -> memberships.end(here.legal, "Left"));
        UUID step = here.read(id).current().orElseThrow().id();

        assertThat(here.workspace
                        .as(operations, () -> reassignments.candidates(id))
                        .orElseThrow())
                .contains(here.cio, here.security)
                .as("neither the requester, nor who decided, nor who is named for another step")
                .doesNotContain(here.requester, here.brand, here.cmo, operations);
        here.workspace.as(operations, () -> reassignments.give(id, step, here.cio, "Nobody in legal before May"));

        assertThat(acts()).startsWith("approval.reassigned");
        assertThat(stuck()).isEmpty();
        assertThat(here.read(id).current().orElseThrow().role()).contains("legal-reviewer");
        PersonId late = here.workspace.person("Late Counsel", "legal-reviewer");
        refused(ApprovalRefusal.NOT_ASSIGNED, () -> here.decide(id, late, Outcome.DECLINED, "Mine"));
        assertThat(here.workspace.as(late, () -> here.queries.inboxCount())).isZero();
        assertThat(here.workspace.as(here.cio, () -> here.queries.inboxCount())).isOne();
        here.approve(id, here.cio);
        assertThat(here.read(id).current().orElseThrow().role()).contains("privacy-reviewer");
    }

    @Test
    void whoeverTookAStepOverAndLeavesGivesItBackToItsRole() {
        UUID id = here.open("high");
        here.approve(id, here.brand);
        here.workspace.as(admin, () -> memberships.end(here.legal, "Left"));
        UUID step = here.read(id).current().orElseThrow().id();
        here.workspace.as(operations, () -> reassignments.give(id, step, here.security, "Until May"));
        here.workspace.as(admin, () -> memberships.end(here.security, "Left too"));

        assertThat(here.read(id).current().orElseThrow().person()).isEmpty();
        assertThat(stuck()).hasSize(1);
        PersonId counsel = here.workspace.person("New Counsel", "legal-reviewer");
        here.approve(id, counsel);
    }

    @Test
    void aStepThatSomebodyCanDecideStaysWithThem() {
        UUID id = here.open("limited");
        UUID step = here.read(id).current().orElseThrow().id();
        here.workspace.as(operations, () -> {
            assertThat(reassignments.candidates(id)).isEmpty();
            refused(ApprovalRefusal.NOT_STUCK, () -> reassignments.give(id, step, here.cio, "Kinder"));
        });
    }

    @Test
    void nobodyTakesAStepThemselfOrGivesItWithoutAReasonOrToWhoMayNot() {
        UUID id = here.open("limited");
        here.workspace.as(admin, () -> memberships.end(here.brand, "Left"));
        UUID step = here.read(id).current().orElseThrow().id();
        here.workspace.as(admin, () -> {
            refused(ApprovalRefusal.NOT_TO_YOURSELF, () -> reassignments.give(id, step, admin, "Quick"));
            refused(ApprovalRefusal.REASON_MISSING, () -> reassignments.give(id, step, here.cio, " "));
            refused(ApprovalRefusal.CANNOT_TAKE_OVER, () -> reassignments.give(id, step, here.requester, "Quick"));
            refused(ApprovalRefusal.CANNOT_TAKE_OVER, () -> reassignments.give(id, step, operations, "Quick"));
            refused(
                    ApprovalRefusal.NOT_THIS_STEPS_TURN,
                    () -> reassignments.give(id, UUID.randomUUID(), here.cio, "Quick"));
        });
        assertThatThrownBy(() ->
                        here.workspace.as(here.cio, () -> reassignments.give(id, step, here.legal, "Not my business")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceNeitherSeesNorGivesIt() {
        UUID id = here.open("limited");
        here.workspace.as(admin, () -> memberships.end(here.brand, "Left"));
        UUID step = here.read(id).current().orElseThrow().id();
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        theirs.as(stranger, () -> {
            assertThat(here.queries
                            .list(Waiting.Whose.NOBODYS, Waiting.Filter.NONE, Optional.empty(), 10)
                            .items())
                    .isEmpty();
            refused(ApprovalRefusal.NOT_FOUND, () -> reassignments.candidates(id));
            refused(ApprovalRefusal.NOT_FOUND, () -> reassignments.give(id, step, stranger, "Theirs"));
        });
    }

    private List<Waiting> stuck() {
        return here.workspace
                .as(
                        operations,
                        () -> here.queries.list(Waiting.Whose.NOBODYS, Waiting.Filter.NONE, Optional.empty(), 10))
                .items();
    }

    private List<String> acts() {
        return here.workspace.as(admin, () -> ledger.timeline(here.subject, Optional.empty(), 50).items().stream()
                .map(r -> r.act().name())
                .toList());
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
