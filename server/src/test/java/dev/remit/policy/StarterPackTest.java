package dev.remit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.obligation.Obligation;
import dev.remit.policy.obligation.ObligationKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarterPackTest {

    private final List<Policy> pack = StarterPack.policies(new Conditions());
    private final PolicyEngine engine = new PolicyEngine(
            pack.stream().map(policy -> new PolicyEngine.InForce(policy, 1)).toList(), new Conditions());

    private static final PolicyFacts LIVE = PolicyFacts.none()
            .with(PolicyFact.USE_CASE_APPROVED, true)
            .with(PolicyFact.USE_CASE_LANE, "production")
            .with(PolicyFact.USE_CASE_TIER, "limited")
            .with(PolicyFact.USE_CASE_AUTONOMY, "act-with-approval")
            .with(PolicyFact.USE_CASE_ROLLOUT_SHARE, 100)
            .with(PolicyFact.TOOL_REVIEW, "approved")
            .with(PolicyFact.ACTOR_KIND, "automation");

    private static final PolicyFacts NEWSLETTER = LIVE.with(PolicyFact.ACTION_SEGMENT, "customers")
            .with(PolicyFact.ACTION_CLAIM, false)
            .with(PolicyFact.ACTION_CONTENT, "edited")
            .with(PolicyFact.ACTION_RECIPIENTS, 800);

    @Test
    void anOrdinaryMessageOfAnApprovedUseCaseIsAllowedAndLogged() {
        PolicyDecision decision = engine.decide(Action.SEND, NEWSLETTER);
        assertThat(decision.effect()).isEqualTo(Effect.ALLOW);
        assertThat(decision.obligations()).containsExactly(ObligationKind.LOG.plain());
    }

    @Test
    void aMessageToARegulatedSegmentWithAClaimNeedsLegalAndBrand() {
        PolicyDecision decision = engine.decide(
                Action.SEND,
                NEWSLETTER
                        .with(PolicyFact.ACTION_SEGMENT, "regulated")
                        .with(PolicyFact.ACTION_CLAIM, true)
                        .with(PolicyFact.ACTION_SANDBOX, false));
        assertThat(decision.effect()).isEqualTo(Effect.NEEDS_APPROVAL);
        assertThat(decision.approvers()).containsExactly("brand-reviewer", "legal-reviewer");
        assertThat(decision.obligations())
                .containsExactly(
                        Obligation.of(ObligationKind.HUMAN_REVIEW, Set.of("legal-reviewer")),
                        ObligationKind.LOG.plain());
    }

    @Test
    void aModelMayNotSetAPriceWhateverElseHolds() {
        PolicyDecision decision = engine.decide(
                Action.DECIDE,
                LIVE.with(PolicyFact.ACTION_AREA, "pricing").with(PolicyFact.ACTION_MODEL_DECIDES, true));
        assertThat(decision.effect()).isEqualTo(Effect.DENY);
        assertThat(decision.reasons().getFirst().policy()).isEqualTo("DO-01");
        assertThat(decision.obligations()).isEmpty();
    }

    @Test
    void aMissingFactDeniesAndIsNamed() {
        PolicyDecision decision = engine.decide(Action.CHANGE_SPEND, LIVE);
        assertThat(decision.effect()).isEqualTo(Effect.DENY);
        assertThat(decision.reasons().getFirst())
                .isEqualTo(new PolicyReason(
                        "PG-02",
                        1,
                        Effect.DENY,
                        "A change of spend of more than 5,000 is approved by the CMO.",
                        List.of("action.amount"),
                        true));
    }

    @Test
    void nothingIsAllowedOnWhichNoPolicySpeaks() {
        assertThat(engine.decide(Action.SEND, NEWSLETTER).effect()).isEqualTo(Effect.ALLOW);
        PolicyDecision withoutApproval =
                engine.decide(Action.SEND, NEWSLETTER.with(PolicyFact.USE_CASE_APPROVED, false));
        assertThat(withoutApproval.effect()).isEqualTo(Effect.DENY);
        assertThat(withoutApproval.reasons()).isEmpty();
    }

    @Test
    void underOversightAPersonApprovesEachAct() {
        PolicyDecision decision = engine.decide(Action.SEND, NEWSLETTER.with(PolicyFact.USE_CASE_LANE, "oversight"));
        assertThat(decision.effect()).isEqualTo(Effect.NEEDS_APPROVAL);
        assertThat(decision.approvers()).contains("marketing-operations");
        assertThat(decision.reasons()).extracting(PolicyReason::policy).contains("AL-04");
    }

    /** Only the gate leads to production, so no other lane may do what production may. */
    @ParameterizedTest
    @EnumSource(value = Action.class, mode = EnumSource.Mode.EXCLUDE, names = "GO_LIVE")
    void outsideASandboxNothingActsAloneButWhatPassedTheGate(Action action) {
        for (String lane : List.of("experiment", "oversight")) {
            for (boolean approved : List.of(true, false)) {
                PolicyFacts facts = NEWSLETTER
                        .with(PolicyFact.USE_CASE_LANE, lane)
                        .with(PolicyFact.USE_CASE_APPROVED, approved)
                        .with(PolicyFact.ACTION_SANDBOX, false);
                assertThat(engine.decide(action, facts).effect())
                        .as("%s in %s, approved: %s", action, lane, approved)
                        .isNotEqualTo(Effect.ALLOW);
            }
        }
    }

    @Test
    void everyPolicyNamesItsSourceAndHasAReasonOfItsOwn() {
        assertThat(pack).allSatisfy(p -> assertThat(p.source()).isNotBlank());
        assertThat(pack).extracting(Policy::reason).doesNotHaveDuplicates();
        assertThat(pack).extracting(Policy::name).doesNotHaveDuplicates();
    }
}
