package dev.remit.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure says now.
 *
 * @param now in the unit of the figure; percentages as 86.2, money in major units; empty means not known, never zero
 * @param counted rows that count
 * @param others rows that are known not to count
 * @param unknown rows of which nobody knows
 */
public record KpiValue(Kpi kpi, Optional<BigDecimal> now, long counted, long others, long unknown) {

    /** All rows whose answer is known: the parts of a ratio are {@code counted} of {@code known}. */
    public long known() {
        return counted + others;
    }

    public long rows() {
        return known() + unknown;
    }
}
