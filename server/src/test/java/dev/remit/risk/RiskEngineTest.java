package dev.remit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.DataClass;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskEngineTest {

    /** Reply drafting that answers customers by itself. */
    private static final UseCaseFacts REPLIES = UseCaseFacts.none()
            .with(DataClass.PERSONAL)
            .with(Audience.CUSTOMERS)
            .with(Autonomy.ACT_ALONE)
            .with(Fact.FALLBACK, Known.YES)
            .with(Fact.DISCLOSURE, Known.YES);

    private final RiskEngine engine = new RiskEngine(new RuleSets());

    @Test
    void nothingAskedYetIsMinimalAndHasNoReasons() {
        TierExplanation explanation = engine.assess(UseCaseFacts.none());
        assertThat(explanation.tier()).isEqualTo(RiskTier.MINIMAL);
        assertThat(explanation.fired()).isEmpty();
        assertThat(explanation.residualRisk()).isZero();
        assertThat(explanation.cheapest()).isEmpty();
    }

    @Test
    void actingAloneTowardsCustomersIsHighAndSaysWhy() {
        TierExplanation explanation = engine.assess(REPLIES);
        assertThat(explanation.tier()).isEqualTo(RiskTier.HIGH);
        assertThat(explanation.ruleSet()).isEqualTo("v1");
        assertThat(explanation.fired())
                .extracting(FiredRule::id)
                .startsWith("AU-04")
                .contains("DA-03");
        assertThat(explanation.fired().getFirst().source()).contains("NIST");
    }

    @Test
    void theCheapestChangeIsFoundByTrying() {
        WhatIf cheapest = engine.assess(REPLIES).cheapest().orElseThrow();
        assertThat(cheapest.fact()).isEqualTo(Fact.AUTONOMY);
        assertThat(cheapest.to()).containsExactly("act-with-approval");
        assertThat(cheapest.tier()).isEqualTo(RiskTier.LIMITED);
        assertThat(cheapest.toKey()).isEqualTo("fact.autonomy.act-with-approval");
    }

    @Test
    void whatIfOffersNoChangeThatDoesNotHelp() {
        UseCaseFacts twoReasons = REPLIES.with(DataClass.SENSITIVE);
        assertThat(engine.assess(twoReasons).lowerings()).isEmpty();
    }

    @Test
    void anUnknownClassCountsAsSensitiveAndSaysThatItIsUnknown() {
        TierExplanation explanation = engine.assess(UseCaseFacts.none().with(DataClass.PERSONAL, DataClass.UNKNOWN));
        assertThat(explanation.tier()).isEqualTo(RiskTier.HIGH);
        FiredRule first = explanation.fired().getFirst();
        assertThat(first.id()).isEqualTo("DA-07");
        assertThat(first.assumed()).isTrue();
        assertThat(first.reasonKey()).isEqualTo("risk.DA-07.unknown");
        assertThat(explanation.cheapest()).get().satisfies(w -> {
            assertThat(w.findOut()).isTrue();
            assertThat(w.to()).isEqualTo(Set.of("personal"));
        });
    }

    @Test
    void aForbiddenPracticeIsProhibitedAndAnUnansweredQuestionAboutItIsHigh() {
        UseCaseFacts facts = UseCaseFacts.none();
        assertThat(engine.assess(facts.with(Fact.PRACTICES, "social-scoring")).tier())
                .isEqualTo(RiskTier.PROHIBITED);
        assertThat(engine.assess(facts.with(Fact.PRACTICES, Fact.UNKNOWN)).tier())
                .isEqualTo(RiskTier.HIGH);
        assertThat(engine.assess(facts.with(Fact.PRACTICES, "none")).tier()).isEqualTo(RiskTier.MINIMAL);
    }

    @Test
    void aTierCanBeExplainedByTheVersionItWasGivenWith() {
        assertThat(engine.assess(REPLIES, engine.currentRuleSet())).isEqualTo(engine.assess(REPLIES));
        assertThatThrownBy(() -> engine.assess(REPLIES, "v999")).hasMessageContaining("v999");
    }

    @Test
    void factsOutsideTheirScaleAreRefused() {
        assertThatThrownBy(() -> UseCaseFacts.none().with(Fact.AUTONOMY, "sometimes"))
                .hasMessageContaining("sometimes");
        assertThatThrownBy(() -> UseCaseFacts.none().with(Fact.AUTONOMY, "draft", "recommend"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(UseCaseFacts.none().with(Autonomy.DRAFT).with(Fact.AUTONOMY, Set.of())))
                .contains(UseCaseFacts.none());
    }
}
