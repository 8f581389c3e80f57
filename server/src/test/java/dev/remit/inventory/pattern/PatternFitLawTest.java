package dev.remit.inventory.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.Lane;
import dev.remit.risk.Fact;
import dev.remit.risk.UseCaseFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatternFitLawTest {

    private static final List<Pattern> ALL = PatternsFixture.patterns().all();

    @Property(tries = 400)
    void aRiskMoreNeverMakesOneFitThatDidNot(
            @ForAll("patterns") Pattern pattern,
            @ForAll("facts") UseCaseFacts facts,
            @ForAll("fact") Fact raised,
            @ForAll Optional<Lane> lane) {
        if (facts.of(raised).isEmpty() || facts.isUnknown(raised)) {
            return;
        }
        UseCaseFacts riskier = facts.with(raised, raised.scale().getLast());
        assertThat(PatternFit.of(pattern, riskier, lane).misfits())
                .containsAll(PatternFit.of(pattern, facts, lane).misfits());
    }

    @Property(tries = 400)
    void whatNobodyKnowsIsSaidAndNeverTakenForFitting(
            @ForAll("patterns") Pattern pattern, @ForAll("facts") UseCaseFacts facts, @ForAll("fact") Fact unknown) {
        PatternFit fit = PatternFit.of(pattern, facts.with(unknown, Fact.UNKNOWN), Optional.empty());
        assertThat(pattern.limits())
                .filteredOn(limit -> limit.fact() == unknown)
                .allSatisfy(limit -> assertThat(fit.misfits()).contains(new PatternFit.Misfit(limit.because(), true)));
    }

    @Property(tries = 200)
    void whatNoLimitIsAboutChangesNothing(
            @ForAll("patterns") Pattern pattern, @ForAll("facts") UseCaseFacts facts, @ForAll("fact") Fact free) {
        if (pattern.limits().stream().noneMatch(limit -> limit.fact() == free)) {
            assertThat(PatternFit.of(pattern, facts.with(free, free.scale().getLast()), Optional.empty()))
                    .isEqualTo(PatternFit.of(pattern, facts.with(free, Set.of()), Optional.empty()));
        }
    }

    @Provide
    Arbitrary<Pattern> patterns() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Fact> fact() {
        return Arbitraries.of(Fact.values());
    }

    @Provide
    Arbitrary<UseCaseFacts> facts() {
        return Arbitraries.maps(fact(), Arbitraries.integers().between(0, 5))
                .ofMaxSize(Fact.values().length)
                .map(PatternFitLawTest::known);
    }

    /** The value at that place of the fact's scale; behind its end nobody knows. */
    private static UseCaseFacts known(Map<Fact, Integer> places) {
        Map<Fact, Set<String>> values = new EnumMap<>(Fact.class);
        places.forEach((fact, place) -> values.put(
                fact, Set.of(place < fact.scale().size() ? fact.scale().get(place) : Fact.UNKNOWN)));
        return new UseCaseFacts(values);
    }
}
