package dev.remit.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.decision.DecisionRequest;
import dev.remit.policy.decision.PolicyDecisionService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Problem;
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
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RolloutTest {

    private static final List<RolloutStep> STEPS = List.of(
            new RolloutStep("5 %", 5, "Somebody looks every day"),
            new RolloutStep("Ireland", 25, "Two quiet weeks"),
            new RolloutStep("All", 100, "Targets are reached"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    RolloutService service;

    @Autowired
    RolloutQueries queries;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    PolicyDecisionService decisions;

    Company company;
    PersonId admin;
    UseCaseId useCase;

    @BeforeEach
    void inProduction() {
        company = new InventoryFixture(beans).open();
        admin = company.workspace.person("Ada Admin", "administrator");
        useCase = company.approved("Reply drafting");
        as(company.operations, () -> lifecycle.move(useCase, Lane.PRODUCTION, "Ready"));
    }

    @Test
    void itReachesMorePeopleStepByStepAndProgramsAreToldTheStep() {
        assertThat(facts())
                .containsEntry("use_case.rollout", "unplanned")
                .containsEntry("use_case.rollout_share", 100L);
        plan(STEPS);
        assertThat(facts()).containsEntry("use_case.rollout", "none").containsEntry("use_case.rollout_share", 0L);
        as(company.operations, () -> service.forward(useCase, "Amara looks"));
        assertThat(facts()).containsEntry("use_case.rollout", "5 %").containsEntry("use_case.rollout_share", 5L);
        as(company.operations, () -> service.forward(useCase, "Nothing happened"));
        assertThat(facts()).containsEntry("use_case.rollout", "Ireland").containsEntry("use_case.rollout_share", 25L);
        as(company.operations, () -> service.forward(useCase, "All green"));
        assertThat(find().next()).isEmpty();
        as(company.operations, () -> refused(RolloutRefusal.AT_ITS_END, () -> service.forward(useCase, "More")));
        assertThat(company.acts(useCase.ref()))
                .startsWith("rollout.extended", "rollout.extended", "rollout.extended", "rollout.planned");
        assertThat(find().movedBy()).isEqualTo(company.operations);
    }

    @Test
    void rolledBackItStaysThereUntilSomebodyLetsItGoOn() {
        plan(STEPS);
        as(company.operations, () -> service.forward(useCase, "Amara looks"));
        as(company.operations, () -> service.forward(useCase, "Nothing happened"));
        as(company.operations, () -> service.back(useCase, 0, "It promises refunds"));
        assertThat(facts()).containsEntry("use_case.rollout_share", 0L);
        as(company.operations, () -> refused(RolloutRefusal.HELD, () -> service.forward(useCase, "Again")));
        as(company.operations, () -> service.release(useCase, "Mended"));
        as(company.operations, () -> service.forward(useCase, "Amara looks"));
        assertThat(find().at()).isEqualTo(1);
        as(
                company.operations,
                () -> refused(RolloutRefusal.NOTHING_TO_GO_BACK_TO, () -> service.back(useCase, 1, "Further back")));
    }

    @Test
    void itGoesNoFurtherThanProductionLetsIt() {
        UseCaseId experiment = company.approved("Alt texts");
        as(company.operations, () -> {
            service.plan(experiment, STEPS, "Carefully");
            refused(RolloutRefusal.NOT_IN_PRODUCTION, () -> service.forward(experiment, "Now"));
            refused(RolloutRefusal.NO_PLAN, () -> service.hold(useCase, "Wait"));
        });
        plan(STEPS);
        as(company.operations, () -> lifecycle.suspend(useCase, "Odd replies"));
        as(
                company.operations,
                () -> refused(RolloutRefusal.NOT_IN_PRODUCTION, () -> service.forward(useCase, "Anyway")));
    }

    @Test
    void everythingWrongWithAPlanIsNamedAtItsStepAndWhatWasReachedStays() {
        List<RolloutStep> wrong =
                List.of(new RolloutStep("", 30, "x"), new RolloutStep("B", 20, ""), new RolloutStep("B", 50, "y"));
        as(company.operations, () -> assertThatThrownBy(() -> service.plan(useCase, wrong, " "))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(Problem::refusal)
                        .containsExactly(
                                RolloutRefusal.NAME_INVALID,
                                RolloutRefusal.NAME_TWICE,
                                RolloutRefusal.SHARE_NOT_RISING,
                                RolloutRefusal.CRITERION_MISSING,
                                RolloutRefusal.REASON_MISSING)));
        plan(STEPS);
        as(company.operations, () -> service.forward(useCase, "Amara looks"));
        List<RolloutStep> another = List.of(new RolloutStep("10 %", 10, "x"), STEPS.get(2));
        as(
                company.operations,
                () -> refused(RolloutRefusal.REACHED_STEPS_CHANGED, () -> service.plan(useCase, another, "Faster")));
        plan(List.of(STEPS.get(0), STEPS.get(2)));
        assertThat(find().next().orElseThrow().name()).isEqualTo("All");
    }

    @Test
    void onlyWhoManagesUseCasesMovesItAndNobodyNextDoor() {
        plan(STEPS);
        as(company.marketer, () -> assertThatThrownBy(() -> service.forward(useCase, "Mine"))
                .isInstanceOf(AccessDeniedException.class));
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(other.operations, () -> {
            assertThat(queries.find(useCase)).isEmpty();
            assertThatThrownBy(() -> service.forward(useCase, "Ours")).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> service.plan(useCase, STEPS, "Ours")).isInstanceOf(RefusedException.class);
        });
        assertThat(find().at()).isZero();
    }

    private void plan(List<RolloutStep> steps) {
        as(company.operations, () -> service.plan(useCase, steps, "Step by step"));
    }

    private Rollout find() {
        return company.workspace
                .as(company.marketer, () -> queries.find(useCase))
                .orElseThrow();
    }

    private Map<String, Object> facts() {
        DecisionRequest request = new DecisionRequest(
                Action.SEND,
                Optional.of(useCase.value()),
                PolicyFacts.none().with(PolicyFact.ACTION_SANDBOX, false),
                Optional.empty());
        return company.workspace
                .as(admin, () -> decisions.decide(request))
                .facts()
                .values();
    }

    private void as(PersonId person, Runnable act) {
        company.workspace.as(person, act);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
