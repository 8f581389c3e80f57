package dev.remit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every use case there can be. */
class RiskLawsTest {

    private final RiskEngine engine = new RiskEngine(new RuleSets());

    @Property(tries = 2_000)
    void makingAFactRiskierLowersNeitherTierNorScore(@ForAll("facts") UseCaseFacts facts, @ForAll Fact fact) {
        TierExplanation before = engine.assess(facts);
        for (Set<String> riskier : riskierThan(fact, facts.of(fact))) {
            TierExplanation after = engine.assess(facts.with(fact, riskier));
            assertThat(after.tier()).as("%s to %s", fact, riskier).isGreaterThanOrEqualTo(before.tier());
        }
    }

    @Property(tries = 2_000)
    void whatIsUnknownWeighsNoLessThanTheLeastRiskyAnswer(@ForAll("facts") UseCaseFacts facts, @ForAll Fact fact) {
        RiskTier best = engine.assess(facts.with(fact, fact.scale().getFirst())).tier();
        assertThat(engine.assess(facts.with(fact, Fact.UNKNOWN)).tier()).isGreaterThanOrEqualTo(best);
    }

    @Property(tries = 1_000)
    void theSameFactsGiveTheSameExplanation(@ForAll("facts") UseCaseFacts facts) {
        assertThat(engine.assess(facts)).isEqualTo(engine.assess(new UseCaseFacts(facts.values())));
    }

    @Property(tries = 1_000)
    void everyWhatIfKeepsItsPromise(@ForAll("facts") UseCaseFacts facts) {
        TierExplanation explanation = engine.assess(facts);
        for (WhatIf change : explanation.lowerings()) {
            RiskTier then =
                    engine.assess(facts.with(change.fact(), change.to())).tier();
            assertThat(then).isEqualTo(change.tier()).isLessThan(explanation.tier());
        }
    }

    @Property(tries = 1_000)
    void theScoreStaysInItsTiersBand(@ForAll("facts") UseCaseFacts facts) {
        TierExplanation explanation = engine.assess(facts);
        int[] floors = {0, 25, 50, 85, 101};
        int tier = explanation.tier().rank();
        assertThat(explanation.residualRisk()).isBetween(floors[tier], floors[tier + 1] - 1);
    }

    @Property(tries = 1_000)
    void aTierAboveMinimalAlwaysHasAReason(@ForAll("facts") UseCaseFacts facts) {
        TierExplanation explanation = engine.assess(facts);
        assertThat(explanation.fired().isEmpty()).isEqualTo(explanation.tier() == RiskTier.MINIMAL);
    }

    /** Riskier: asked instead of not, higher on the scale, one value more; a known risk instead of an unknown one. */
    private static List<Set<String>> riskierThan(Fact fact, Set<String> now) {
        List<Set<String>> riskier = new ArrayList<>();
        if (fact.shape() == Fact.Shape.MANY) {
            for (String value : fact.scale()) {
                Set<String> more = new HashSet<>(now);
                more.add(value);
                riskier.add(more);
            }
        } else if (now.isEmpty()) {
            fact.scale().forEach(value -> riskier.add(Set.of(value)));
        } else if (now.contains(Fact.UNKNOWN)) {
            riskier.add(Set.of(fact.scale().getLast()));
        } else {
            int from = fact.scale().indexOf(now.iterator().next());
            fact.scale().subList(from + 1, fact.scale().size()).forEach(value -> riskier.add(Set.of(value)));
        }
        return riskier;
    }

    @Provide
    Arbitrary<UseCaseFacts> facts() {
        return Arbitraries.randomValue(random -> {
            UseCaseFacts facts = UseCaseFacts.none();
            for (Fact fact : Fact.values()) {
                if (random.nextBoolean()) {
                    facts = facts.with(fact, values(fact, random));
                }
            }
            return facts;
        });
    }

    private static Set<String> values(Fact fact, Random random) {
        List<String> all = new ArrayList<>(fact.scale());
        all.add(Fact.UNKNOWN);
        Collections.shuffle(all, random);
        int most = fact.shape() == Fact.Shape.ONE ? 1 : 3;
        return Set.copyOf(all.subList(0, 1 + random.nextInt(most)));
    }
}
