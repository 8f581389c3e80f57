package dev.remit.kpi;

import dev.remit.approval.Waiting;
import dev.remit.ownership.OwnershipGap;
import dev.remit.shared.SubjectRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the dashboard and the report say, as of one moment.
 *
 * @param currency ISO 4217 code of all money in it
 * @param values every figure, by key
 * @param portfolio the use cases
 * @param exposure what scans saw
 * @param work what waits for people
 */
public record Overview(
        Instant asOf,
        String currency,
        Map<String, KpiValue> values,
        Portfolio portfolio,
        Exposure exposure,
        Work work) {

    /** Residual risk above which something must be done; also the dashed line. */
    public static final int RISK_LIMIT = 60;

    public Overview {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }

    public KpiValue value(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalArgumentException("there is no figure " + key));
    }

    /** Whether there is nothing yet to make figures of: no use case, no connection. */
    public boolean empty() {
        return portfolio.cells().isEmpty() && exposure.connections().isEmpty();
    }

    /**
     * The use cases, counted and placed.
     *
     * @param cells the register by lane, tier and state; drafts are in none
     * @param points those in use with a residual risk: the most valuable, and those whose value nobody knows
     * @param notPlotted in use and rated, but in no point
     */
    public record Portfolio(List<Cell> cells, List<Point> points, long notPlotted) {

        public Portfolio {
            cells = List.copyOf(cells);
            points = List.copyOf(points);
        }

        public long count(java.util.function.Predicate<Cell> which) {
            return cells.stream().filter(which).mapToLong(Cell::count).sum();
        }
    }

    /**
     * How many use cases stand in one place of the register.
     *
     * @param lane code; empty if it does not run
     * @param tier code; empty if nobody could tell yet
     * @param state code
     */
    public record Cell(Optional<String> lane, Optional<String> tier, String state, long count) {

        /** Runs somewhere, and nobody ended, stopped or declined it. */
        public boolean inUse() {
            return lane.isPresent()
                    && List.of("unreviewed", "submitted", "changes-requested", "approved")
                            .contains(state);
        }
    }

    /**
     * One use case on value and risk.
     *
     * @param tier code
     * @param residualRisk 0 to 100
     * @param value expected per year as its requester stated it, in major units; empty if nobody did
     * @param peoplePerWeek who are to use it, as stated; empty if nobody did
     */
    public record Point(
            SubjectRef useCase,
            String name,
            String tier,
            int residualRisk,
            Optional<BigDecimal> value,
            Optional<Integer> peoplePerWeek) {}

    /**
     * What scans saw.
     *
     * @param capabilities in the order see, infer, store, change, trigger
     * @param connections enabled connections by how their latest scan ended: finished, partial, failed, never
     * @param findings open findings by severity, then age: week, month, quarter, older
     */
    public record Exposure(
            List<CapabilityReach> capabilities,
            Map<String, Long> connections,
            Map<String, Map<String, Long>> findings) {

        public Exposure {
            capabilities = List.copyOf(capabilities);
            connections = Map.copyOf(connections);
            findings = Map.copyOf(findings);
        }
    }

    /**
     * How many AI integrations have one capability.
     *
     * @param capability as the plug-in API names it
     * @param byBasis counted once each, under the strongest basis it is known by, in lower case
     * @param cannot checked in full, and cannot
     * @param unseen we could not see
     */
    public record CapabilityReach(String capability, Map<String, Long> byBasis, long cannot, long unseen) {

        public CapabilityReach {
            byBasis = Map.copyOf(byBasis);
        }

        public long can() {
            return byBasis.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * What waits for people.
     *
     * @param gaps use cases with each gap; one without a count has none
     * @param evidence by lane code; {@code none} are those that do not run
     */
    public record Work(Waiting.Summary decisions, Map<OwnershipGap, Long> gaps, Map<String, Evidence> evidence) {

        public Work {
            gaps = Map.copyOf(gaps);
            evidence = Map.copyOf(evidence);
        }
    }

    /** Required records of some use cases: there, missing, and those whose source did not answer. */
    public record Evidence(long there, long missing, long silent) {}
}
