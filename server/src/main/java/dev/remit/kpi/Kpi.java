package dev.remit.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure is.
 *
 * @param key in addresses and exports; never changed
 * @param words what it says, in sentences
 * @param comparison what it is compared with
 */
public record Kpi(String key, KpiGroup group, KpiUnit unit, Better better, Words words, Comparison comparison) {

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /**
     * The definition in words.
     *
     * @param formula one line, with ÷ and median
     * @param what what it tells
     * @param source the records it is made of
     * @param bounds what is counted and what is not, over which period
     * @param absence what it means when there is no number
     * @param standard the standard it follows; empty if it is ours
     */
    public record Words(
            String name,
            String formula,
            String what,
            String source,
            String bounds,
            String absence,
            Optional<String> standard) {}

    /**
     * What the figure is held against.
     *
     * @param baseline where it began; empty while nobody measured it
     * @param target what is aimed at; empty while nobody set one
     */
    public record Comparison(Optional<BigDecimal> baseline, Optional<BigDecimal> target) {

        static final Comparison NONE = new Comparison(Optional.empty(), Optional.empty());
    }
}
