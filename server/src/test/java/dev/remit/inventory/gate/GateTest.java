package dev.remit.inventory.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class GateTest {

    private static final Set<String> NOBODY = Set.of();

    @Autowired
    ApplicationContext beans;

    @Autowired
    GateService gate;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    UseCaseService useCases;

    @Autowired
    PolicyService policies;

    private InventoryFixture.Company company;
    private UseCaseId id;

    @BeforeEach
    void approved() {
        company = new InventoryFixture(beans).open();
        id = company.approved("Reply drafting");
    }

    @Test
    void withoutAPolicyAboutGoingLiveTheApprovalDecidesAlone() {
        assertThat(standing().governed()).isFalse();
        goLive();
        assertThat(lane()).contains(Lane.PRODUCTION);
    }

    @Test
    void whatAPolicyDeniesStaysWhereItIsAndSaysWhy() {
        inForce("AL-03", Effect.ALLOW, "use_case.approved && use_case.owned", NOBODY);
        inForce("GL-02", Effect.DENY, "use_case.autonomy == \"draft\"", NOBODY);

        assertThat(refusals()).containsExactly(Problem.of(InventoryRefusal.GATE_SAYS, "GL-02", "Because of GL-02."));
        assertThat(lane()).contains(Lane.EXPERIMENT);
    }

    @Test
    void whatNoPolicyAllowsStaysWhereItIs() {
        inForce("GL-02", Effect.DENY, "use_case.autonomy == \"act-alone\"", NOBODY);

        assertThat(refusals()).containsExactly(Problem.of(InventoryRefusal.GATE_SILENT));
    }

    @Test
    void whatNobodyKnowsKeepsItBackAndIsNamed() {
        inForce("GL-02", Effect.ALLOW, "use_case.fallback", NOBODY);

        assertThat(refusals())
                .containsExactly(
                        Problem.of(InventoryRefusal.GATE_IN_DOUBT, "GL-02", "Because of GL-02.", "use_case.fallback"));
    }

    @Test
    void whoseApprovalAPolicyAsksForHasToGiveItFirst() {
        inForce("GL-03", Effect.NEEDS_APPROVAL, "!access.complete", Set.of("security-reviewer"));

        assertThat(standing().missing()).containsExactly("security-reviewer");
        assertThat(refusals())
                .containsExactly(
                        Problem.of(InventoryRefusal.GATE_SAYS, "GL-03", "Because of GL-03."),
                        Problem.of(InventoryRefusal.GATE_WAITS, "security-reviewer"));
        company.workspace.as(company.security, () -> gate.approve(id, "security-reviewer", "Looked at it by hand"));

        assertThat(standing().open()).isTrue();
        goLive();
        assertThat(lane()).contains(Lane.PRODUCTION);
        assertThat(company.acts(id.ref())).contains("use-case.gate-approved", "use-case.moved");
    }

    @Test
    void whoApprovedTheVersionNeedNotApproveAgain() {
        inForce("GL-03", Effect.NEEDS_APPROVAL, "!access.complete", Set.of("cmo"));

        assertThat(standing().approved()).contains("cmo");
        goLive();
    }

    @Test
    void anApprovalAtTheGateHoldsForWhatItWasGivenFor() {
        inForce("GL-03", Effect.NEEDS_APPROVAL, "!access.complete", Set.of("security-reviewer"));
        company.workspace.as(company.security, () -> gate.approve(id, "security-reviewer", "Looked at it"));
        change(Map.of("value", List.of("5")));
        assertThat(standing().missing())
                .as("after a change that matters to nobody")
                .isEmpty();

        change(Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no")));

        assertThat(standing().missing()).contains("security-reviewer");
    }

    @Test
    void aChangeThatIsApprovedInProductionAndThatAPolicyForbidsIsHeld() {
        goLive();
        inForce("GL-06", Effect.DENY, "!access.complete", NOBODY);
        changeInProduction();

        assertThat(state()).isEqualTo(UseCaseState.SUSPENDED);
        assertThat(lane()).contains(Lane.OVERSIGHT);
    }

    @Test
    void oneThatWaitsForARoleAtTheGateGoesOnAndSaysSo() {
        goLive();
        inForce("GL-03", Effect.NEEDS_APPROVAL, "!access.complete", Set.of("security-reviewer"));
        changeInProduction();

        assertThat(state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(lane()).contains(Lane.PRODUCTION);
        assertThat(standing().missing()).containsExactly("security-reviewer");
    }

    private void changeInProduction() {
        change(Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no")));
        company.decideAll(id, Decision.Outcome.APPROVED);
    }

    private UseCaseState state() {
        return company.workspace.as(company.operations, () -> queries.get(id)).state();
    }

    @Test
    void nobodyApprovesForARoleTheyDoNotHoldOrWhatTheyAskedForOrWhatNobodyAskedFor() {
        inForce("GL-03", Effect.NEEDS_APPROVAL, "!access.complete", Set.of("legal-reviewer"));
        PersonId author = company.workspace.person("Both", "marketer", "legal-reviewer");
        UseCaseId own = company.workspace.as(author, () -> {
            UseCaseId draft = beans.getBean(IntakeService.class)
                    .start(new dev.remit.inventory.IntakePrefill(
                            "", company.answers("Own"), List.of(), Optional.empty()));
            return draft;
        });
        company.own(own, author);
        company.workspace.as(author, () -> {
            useCases.submit(own);
        });

        refused(company.security, id, "legal-reviewer", InventoryRefusal.GATE_NOT_YOUR_ROLE);
        refused(company.legal, id, "cio", InventoryRefusal.GATE_NOT_ASKED);
        refused(author, own, "legal-reviewer", InventoryRefusal.GATE_OWN);
        assertThatThrownBy(() ->
                        company.workspace.as(company.marketer, () -> gate.approve(id, "legal-reviewer", "Me too")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void adviceIsAboutWhatIsAskedForWhileItIsWrittenAndWhileItIsReviewed() {
        inForce("AL-03", Effect.ALLOW, "use_case.approved && use_case.owned", NOBODY);
        inForce("GL-04", Effect.DENY, "use_case.autonomy == \"draft\"", NOBODY);
        UseCaseId draft = company.draft("Being written");
        company.own(draft);
        assertThat(advice(draft).decision().effect()).isEqualTo(Effect.DENY);
        company.workspace.as(company.marketer, () -> {
            beans.getBean(IntakeService.class).save(draft, "autonomy", List.of("recommend"), 1);
        });
        assertThat(advice(draft).open()).as("as it is written now").isTrue();

        change(Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no")));
        assertThat(standing().decision().reasons())
                .as("what was approved")
                .anyMatch(reason -> reason.policy().equals("GL-04") && reason.version() == 1);
        assertThat(advice(id).open()).as("what is in review").isTrue();
    }

    private GateStanding advice(UseCaseId of) {
        return company.workspace.as(company.marketer, () -> gate.advice(of));
    }

    @Test
    void anotherWorkspaceNeitherSeesNorApproves() {
        inForce("GL-03", Effect.NEEDS_APPROVAL, "!access.complete", Set.of("security-reviewer"));
        InventoryFixture.Company other = new InventoryFixture(beans).open();

        other.workspace.as(other.security, () -> {
            assertThatThrownBy(() -> gate.standing(id)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> gate.advice(id)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> gate.approve(id, "security-reviewer", "Fine"))
                    .isInstanceOf(RefusedException.class);
        });
        assertThat(standing().missing()).containsExactly("security-reviewer");
    }

    private void refused(PersonId by, UseCaseId useCase, String role, InventoryRefusal refusal) {
        assertThatThrownBy(() -> company.workspace.as(by, () -> gate.approve(useCase, role, "Fine")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.first().refusal()).isEqualTo(refusal));
    }

    private void change(Map<String, List<String>> answers) {
        company.workspace.as(company.marketer, () -> {
            UseCase now = queries.get(id);
            useCases.change(id, now.version(), answers, "It is so");
        });
    }

    private GateStanding standing() {
        return company.workspace.as(company.operations, () -> gate.standing(id));
    }

    private Optional<Lane> lane() {
        return company.workspace.as(company.operations, () -> queries.get(id)).lane();
    }

    private void goLive() {
        company.workspace.as(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "The pilot held"));
    }

    private List<Problem> refusals() {
        try {
            goLive();
            return List.of();
        } catch (RefusedException refused) {
            return refused.problems();
        }
    }

    private void inForce(String key, Effect effect, String when, Set<String> approvers) {
        PolicyFacts known = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_APPROVED, true)
                .with(PolicyFact.USE_CASE_OWNED, true)
                .with(PolicyFact.USE_CASE_AUTONOMY, when.contains("act-alone") ? "act-alone" : "draft")
                .with(PolicyFact.USE_CASE_FALLBACK, true)
                .with(PolicyFact.ACCESS_COMPLETE, false);
        PolicyFacts otherwise = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_APPROVED, false)
                .with(PolicyFact.USE_CASE_OWNED, false)
                .with(PolicyFact.USE_CASE_AUTONOMY, "recommend")
                .with(PolicyFact.USE_CASE_FALLBACK, false)
                .with(PolicyFact.ACCESS_COMPLETE, true);
        Policy policy = new Policy(
                key,
                key,
                effect,
                Set.of(Action.GO_LIVE),
                when,
                "Because of " + key + ".",
                approvers,
                Set.of(),
                "own decision",
                Stream.of(new PolicyCase(known, true), new PolicyCase(otherwise, false))
                        .toList());
        company.workspace.as(company.operations, () -> policies.propose(policy, "needed"));
        company.workspace.as(company.cmo, () -> policies.publish(key, 1, ""));
    }
}
