package dev.remit.inventory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.Fact;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule may ask for any fact that is documented, so each has somebody who can tell it. */
class DecisionFactsTest {

    /** Told by the register and the rollout, whatever was answered. */
    private static final Set<PolicyFact> NOT_ANSWERED = EnumSet.of(
            PolicyFact.USE_CASE_TIER,
            PolicyFact.USE_CASE_LANE,
            PolicyFact.USE_CASE_APPROVED,
            PolicyFact.USE_CASE_OWNED,
            PolicyFact.USE_CASE_ROLLOUT,
            PolicyFact.USE_CASE_ROLLOUT_SHARE);

    @Test
    void everyOtherFactOfAUseCaseIsToldByItsAnswers() {
        assertThat(DecisionFacts.all())
                .isEqualTo(Arrays.stream(PolicyFact.values())
                        .filter(fact -> fact.path().startsWith("use_case.") && !NOT_ANSWERED.contains(fact))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatIsAnsweredIsKnownInTheWordsOfPolicies() {
        PolicyFacts facts = DecisionFacts.of(new UseCaseFacts(Map.of(
                Fact.PUBLISHES, Set.of("yes"),
                Fact.SPENDS, Set.of("no"),
                Fact.CHANGES, Set.of("content"),
                Fact.AUDIENCE, Set.of("customers"),
                Fact.VULNERABLE, Set.of(Fact.UNKNOWN))));

        assertThat(facts)
                .isEqualTo(PolicyFacts.none()
                        .with(PolicyFact.USE_CASE_PUBLISHES, true)
                        .with(PolicyFact.USE_CASE_SPENDS, false)
                        .with(PolicyFact.USE_CASE_CHANGES, List.of("content"))
                        .with(PolicyFact.USE_CASE_AUDIENCE, "customers"));
    }

    @Test
    void newAnswersStandInPlaceOfAllFormerOnes() {
        PolicyFacts former = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_APPROVED, true)
                .with(PolicyFact.USE_CASE_PUBLISHES, true)
                .with(PolicyFact.USE_CASE_PROFILING, true);

        assertThat(DecisionFacts.inPlace(
                        former, new UseCaseFacts(Map.of(Fact.PUBLISHES, Set.of("no"))), RiskTier.LIMITED))
                .isEqualTo(PolicyFacts.none()
                        .with(PolicyFact.USE_CASE_APPROVED, true)
                        .with(PolicyFact.USE_CASE_PUBLISHES, false)
                        .with(PolicyFact.USE_CASE_TIER, "limited"));
    }
}
