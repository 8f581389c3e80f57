package dev.remit.risk;

import java.util.List;
import java.util.Set;

/**
 * When a rule holds. There is deliberately no "not": every condition can only become truer as facts become riskier, so no
 * rule set can make a tier fall when a risk is added.
 */
sealed interface Condition {

    Truth test(UseCaseFacts facts);

    /** The fact has this value or a riskier one. */
    record AtLeast(Fact fact, String value) implements Condition {

        @Override
        public Truth test(UseCaseFacts facts) {
            int least = fact.scale().indexOf(value);
            return Condition.among(facts.of(fact), v -> fact.scale().indexOf(v) >= least);
        }
    }

    /** The fact, which can have several values, has one of these. */
    record Has(Fact fact, Set<String> values) implements Condition {

        @Override
        public Truth test(UseCaseFacts facts) {
            return Condition.among(facts.of(fact), values::contains);
        }
    }

    /** All of these hold. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Truth test(UseCaseFacts facts) {
            return parts.stream().map(part -> part.test(facts)).reduce(Truth.YES, Truth::and);
        }
    }

    /** One of these holds. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Truth test(UseCaseFacts facts) {
            return parts.stream().map(part -> part.test(facts)).reduce(Truth.NO, Truth::or);
        }
    }

    private static Truth among(Set<String> values, java.util.function.Predicate<String> bad) {
        if (values.stream().anyMatch(bad)) {
            return Truth.YES;
        }
        return values.contains(Fact.UNKNOWN) ? Truth.ASSUMED : Truth.NO;
    }

    /** Whether a condition holds, in rising order. */
    enum Truth {
        NO,
        /** It would hold if what is unknown were bad; and what is unknown counts as bad. */
        ASSUMED,
        YES;

        Truth and(Truth other) {
            return compareTo(other) <= 0 ? this : other;
        }

        Truth or(Truth other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
