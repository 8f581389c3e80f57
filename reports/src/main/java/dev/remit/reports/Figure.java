package dev.remit.reports;

import static java.util.Objects.requireNonNull;

import dev.remit.reports.text.PlainText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One KPI: what it says now, compared with what, and how it is made.
 *
 * @param group where it stands in the table
 * @param name its name
 * @param explanation how it came about, in words
 * @param measure its numbers
 * @param definition what it means, for the definitions page
 */
public record Figure(Group group, String name, Explanation explanation, Measure measure, Definition definition) {

    public Figure {
        requireNonNull(group);
        PlainText.required("name", name);
        requireNonNull(explanation);
        requireNonNull(measure);
        requireNonNull(definition);
    }

    /** The four kinds of figure, in the order they are printed. */
    public enum Group {
        BUSINESS,
        OPERATIONAL,
        TRUST,
        CONTROL
    }

    /**
     * The words around a figure.
     *
     * @param formula one line under the name
     * @param parts the counts behind a ratio, "1,318 of 1,533"; may be blank
     * @param status the last column: "reached", "9 pp short", "source silent"
     */
    public record Explanation(String formula, String parts, String status) {
        public Explanation {
            PlainText.required("formula", formula);
            requireNonNull(parts);
            PlainText.required("status", status);
        }
    }

    /**
     * The numbers of a figure, all in one unit; percentages as 86 for 86 %.
     *
     * @param unit of all three
     * @param baseline where it began; empty when nobody measured it then
     * @param target what is aimed at; empty when nobody set one
     * @param now what it is; empty means not known, which is neither zero nor missed
     */
    public record Measure(Unit unit, Optional<BigDecimal> baseline, Optional<Target> target, Optional<BigDecimal> now) {
        public Measure {
            requireNonNull(unit);
            requireNonNull(baseline);
            requireNonNull(target);
            requireNonNull(now);
        }

        /** Whether the target is met; empty when there is no target or the value is not known. */
        public Optional<Boolean> reached() {
            return target.flatMap(goal -> now.map(goal::admits));
        }
    }

    /** What a number counts. */
    public sealed interface Unit {
        /** Parts of a hundred. */
        record Percent() implements Unit {}

        /** Days, with a decimal if useful. */
        record Days() implements Unit {}

        /**
         * Money in major units.
         *
         * @param currency ISO 4217
         */
        record Money(String currency) implements Unit {
            public Money {
                java.util.Currency.getInstance(currency);
            }
        }

        /**
         * Things that are counted.
         *
         * @param noun what is counted, plural; may be blank
         */
        record Count(String noun) implements Unit {
            public Count {
                requireNonNull(noun);
            }
        }
    }

    /**
     * What is aimed at: at least, at most, or between both.
     *
     * @param atLeast the lower bound, inclusive
     * @param atMost the upper bound, inclusive
     */
    public record Target(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        public Target {
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw new IllegalArgumentException("A target has at least one bound.");
            }
            if (atLeast.isPresent() && atMost.isPresent() && atLeast.get().compareTo(atMost.get()) > 0) {
                throw new IllegalArgumentException("A target's lower bound is above its upper bound.");
            }
        }

        /** A target to reach or pass. */
        public static Target atLeast(BigDecimal bound) {
            return new Target(Optional.of(bound), Optional.empty());
        }

        /** A target to stay at or under. */
        public static Target atMost(BigDecimal bound) {
            return new Target(Optional.empty(), Optional.of(bound));
        }

        /** A range to stay in. */
        public static Target between(BigDecimal low, BigDecimal high) {
            return new Target(Optional.of(low), Optional.of(high));
        }

        boolean admits(BigDecimal value) {
            return atLeast.map(low -> value.compareTo(low) >= 0).orElse(true)
                    && atMost.map(high -> value.compareTo(high) <= 0).orElse(true);
        }
    }

    /**
     * What a figure means.
     *
     * @param what one sentence: what it tells
     * @param source where its rows come from
     * @param unit the unit in words
     * @param bounds what is counted and what is not, and over which period
     * @param absence what it means when the value is not known
     * @param standard the standard or practice it follows; may be blank
     */
    public record Definition(String what, String source, String unit, String bounds, String absence, String standard) {
        public Definition {
            PlainText.required("what", what);
            PlainText.required("source", source);
            PlainText.required("unit", unit);
            PlainText.required("bounds", bounds);
            PlainText.required("absence", absence);
            requireNonNull(standard);
        }
    }
}
