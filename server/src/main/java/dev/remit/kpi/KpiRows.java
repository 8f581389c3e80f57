package dev.remit.kpi;

import java.util.Optional;

/**
 * Which rows of a figure to list.
 *
 * @param which those that count, those that do not, those nobody knows of; empty for all
 * @param part only of this part; empty for all
 * @param detail only with this detail; empty for all
 */
public record KpiRows(String key, Optional<Which> which, Optional<String> part, Optional<String> detail) {

    /** Sorts of row. */
    public enum Which {
        COUNTED,
        OTHERS,
        UNKNOWN
    }

    public static KpiRows of(String key) {
        return new KpiRows(key, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public KpiRows only(Which value) {
        return new KpiRows(key, Optional.of(value), part, detail);
    }

    public KpiRows in(String value) {
        return new KpiRows(key, which, Optional.of(value), detail);
    }

    public KpiRows with(String value) {
        return new KpiRows(key, which, part, Optional.of(value));
    }
}
