package dev.remit.kpi;

import dev.remit.shared.SubjectRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One of the rows a figure is counted over.
 *
 * @param id unique within the figure
 * @param subject what to open
 * @param part what the figure is broken down by: a lane, a capability, a role
 * @param detail a code that says which of the subject's records this is, or why it counts
 * @param measured whether and how much it counts
 */
public record KpiRow(
        String id, SubjectRef subject, String name, Optional<String> part, Optional<String> detail, Measured measured) {

    /**
     * What a row adds to its figure.
     *
     * @param counts empty if nobody knows
     * @param amount days or money; empty if the figure only counts, or nobody knows
     * @param at when it happened, if it is an event
     */
    public record Measured(Optional<Boolean> counts, Optional<BigDecimal> amount, Optional<Instant> at) {}
}
