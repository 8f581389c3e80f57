package dev.remit.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsAtHandTest {

    @Property
    void whatIsObservedCountsAndWhatItOverrulesIsSaid(
            @ForAll("facts") PolicyFacts given, @ForAll("facts") PolicyFacts observed) {
        FactsAtHand atHand = FactsAtHand.of(given, observed);

        assertThat(atHand.facts().values()).containsAllEntriesOf(observed.values());
        given.values().forEach((fact, value) -> {
            boolean counts = value.equals(atHand.facts().values().get(fact));
            boolean said = atHand.overruled().stream().anyMatch(o -> o.fact().equals(fact));
            assertThat(counts)
                    .as(fact + " counts as given, or its overruling is said")
                    .isNotEqualTo(said);
        });
    }

    @Provide
    Arbitrary<PolicyFacts> facts() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                PolicyFact.ACTION_CLAIM,
                                PolicyFact.ACTION_SANDBOX,
                                PolicyFact.ACTION_LABELLED,
                                PolicyFact.ACCESS_COMPLETE),
                        Arbitraries.of(true, false))
                .map(values -> values.entrySet().stream()
                        .reduce(
                                PolicyFacts.none(),
                                (facts, fact) -> facts.with(fact.getKey(), fact.getValue()),
                                PolicyFacts::and));
    }
}
