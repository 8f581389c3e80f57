package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Approval.State;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowService;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Workflows that a workspace wrote itself, as requests follow them. */
@DatabaseTest
class WorkflowsInForceTest {

    private static final PlannedStep ACCOUNTABLE =
            new PlannedStep(Approver.duty(Duty.ACCOUNTABLE), Needed.ANY, false, Optional.empty(), List.of("cio"));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    WorkflowService workflows;

    ApprovalFixture here;
    PersonId admin;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
        admin = here.workspace.person("Ada Admin", "administrator");
    }

    @Test
    void stepsAskedTogetherAreDecidedInAnyOrderAndTheNextWaitsForAllOfThem() {
        save(role("legal-reviewer", false), role("security-reviewer", true), ACCOUNTABLE);
        UUID id = here.open("high");
        assertThat(here.read(id).waiting()).hasSize(2);
        assertThat(inbox(here.legal)).isOne();
        assertThat(inbox(here.security)).isOne();
        assertThat(inbox(here.cmo)).isZero();

        approve(id, here.security);
        assertThat(here.read(id).current().orElseThrow().role()).contains("legal-reviewer");
        assertThat(inbox(here.cmo)).isZero();
        approve(id, here.legal);
        assertThat(inbox(here.cmo)).isOne();
        approve(id, here.cmo);
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aQuorumTakesAsManyPeopleEvenWhereStepsNeedNotDiffer() {
        PersonId second = here.workspace.person("Lea Recht", "legal-reviewer");
        PlannedStep quorum =
                new PlannedStep(Approver.role("legal-reviewer"), Needed.quorum(2), false, Optional.empty(), List.of());
        here.workspace.as(
                admin,
                () -> workflows.save(
                        WorkflowScope.useCase("minimal"), 0, new Workflow(true, false, 8, List.of(quorum)), "Two"));
        UUID id = here.open("minimal");
        approve(id, here.legal);
        UUID left = here.read(id).current().orElseThrow().id();
        String hash = here.read(id).round().hash();
        assertThatThrownBy(() -> here.workspace.as(
                        here.legal, () -> here.decisions.decide(id, left, hash, Outcome.APPROVED, "")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.first().refusal()).isEqualTo(ApprovalRefusal.SECOND_REVIEWER_NEEDED));
        assertThat(inbox(here.legal)).isZero();
        approve(id, second);
        assertThat(here.read(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void allThoseConsultedAreAskedByNameAndARequesterAmongThemIsNot() {
        here.workspace.as(here.requester, () -> {
            here.ownership.assign(here.subject, Duty.CONSULTED, here.legal);
            here.ownership.assign(here.subject, Duty.CONSULTED, here.privacy);
            here.ownership.assign(here.subject, Duty.CONSULTED, here.requester);
        });
        save(
                new PlannedStep(Approver.duty(Duty.CONSULTED), Needed.ALL, false, Optional.empty(), List.of()),
                ACCOUNTABLE);
        UUID id = here.open("high");
        assertThat(here.read(id).waiting())
                .extracting(step -> step.person().orElseThrow())
                .containsExactlyInAnyOrder(here.legal, here.privacy);
    }

    @Test
    void aConditionOverTheFactsLeavesAStepOutAndDoubtAsks() {
        PlannedStep alone = new PlannedStep(
                Approver.role("security-reviewer"),
                Needed.ANY,
                false,
                Optional.of("\"personal\" in use_case.data && use_case.vendor_trains"),
                List.of());
        save(alone, role("legal-reviewer", false), ACCOUNTABLE);
        UUID id = here.open("high");
        assertThat(here.read(id).round().steps())
                .as("nobody knows whether the vendor trains")
                .hasSize(3);
        ApprovalRequest internal = new ApprovalRequest(
                here.subject,
                here.requester,
                java.util.Set.of(),
                ApprovalFixture.INTERNAL,
                ApprovalFixture.snapshot("2", "high", "Draft"));
        here.workspace.as(here.requester, () -> here.approvals.voidFor(internal, "No personal data any more"));
        assertThat(here.read(id).round().steps()).hasSize(2);
    }

    @Test
    void whatRunsKeepsItsStepsAndTheNextRoundFollowsTheNewVersion() {
        UUID id = here.open("high");
        save(role("legal-reviewer", false), ACCOUNTABLE);
        assertThat(here.read(id).round().steps()).hasSize(5);
        assertThat(here.read(id).round().plan()).isEqualTo("standard 3");
        here.workspace.as(
                here.requester, () -> here.approvals.voidFor(here.request("2", "high", "Act alone"), "It acts alone"));
        assertThat(here.read(id).round().steps()).hasSize(2);
        assertThat(here.read(id).round().plan()).isEqualTo("v1");
    }

    private static PlannedStep role(String role, boolean alongside) {
        return new PlannedStep(Approver.role(role), Needed.ANY, alongside, Optional.empty(), List.of());
    }

    private void save(PlannedStep... steps) {
        here.workspace.as(
                admin,
                () -> workflows.save(
                        WorkflowScope.useCase("high"), 0, new Workflow(true, true, 8, List.of(steps)), "Our way"));
    }

    private long inbox(PersonId person) {
        return here.workspace.as(person, here.queries::inboxCount);
    }

    /** The first step that waits and is this person's. */
    private void approve(UUID id, PersonId person) {
        Approval shown = here.read(id);
        String hash = shown.round().hash();
        here.workspace.as(person, () -> {
            ApprovalStep step =
                    here.queries.see(id).orElseThrow().turn().orElseThrow().step();
            step.openChecks().forEach(c -> here.decisions.check(id, step.id(), hash, c.key(), "Seen"));
            here.decisions.decide(id, step.id(), hash, Outcome.APPROVED, "");
        });
    }
}
