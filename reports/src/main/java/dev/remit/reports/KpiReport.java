package dev.remit.reports;

import static java.util.Objects.requireNonNull;

import dev.remit.reports.text.PlainText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The KPI report: adoption, value and risk on the same use cases, for the board.
 *
 * @param head whose, as of when
 * @param headline what it found, in sentences
 * @param figures the KPIs, in the order they are printed within their group
 * @param portfolio the use cases
 * @param exposure what AI can do here, and what is open about it
 * @param work what waits for a person
 */
public record KpiReport(
        ReportHead head, Headline headline, List<Figure> figures, Portfolio portfolio, Exposure exposure, Work work)
        implements Report {

    public KpiReport {
        requireNonNull(head);
        requireNonNull(headline);
        figures = List.copyOf(figures);
        requireNonNull(portfolio);
        requireNonNull(exposure);
        requireNonNull(work);
    }

    @Override
    public Set<Format> formats() {
        return Set.of(Format.PDF);
    }

    /**
     * The finding.
     *
     * @param finding the title: one to three sentences with figures
     * @param summary what limits or explains it; may be blank
     * @param from first day of the period
     * @param to last day of the period
     */
    public record Headline(String finding, String summary, LocalDate from, LocalDate to) {
        public Headline {
            PlainText.required("finding", finding);
            requireNonNull(summary);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The period ends before it begins.");
            }
        }
    }

    /** The risk tiers, lowest first. */
    public enum Tier {
        MINIMAL,
        LIMITED,
        HIGH,
        PROHIBITED
    }

    /**
     * The use cases, counted and placed.
     *
     * @param lanes how many in each lane and tier; at most six lanes
     * @param points value against residual risk
     * @param notPlotted use cases that are in no point, because they would crowd the chart
     * @param currency ISO 4217 code of the points' values
     * @param riskLimit residual risk above which something must be done, 0 to 100
     */
    public record Portfolio(List<LaneTiers> lanes, List<Point> points, int notPlotted, String currency, int riskLimit) {
        public Portfolio {
            lanes = Counts.lanes(lanes);
            points = List.copyOf(points);
            Counts.notNegative("notPlotted", notPlotted);
            java.util.Currency.getInstance(currency);
            Counts.percent("riskLimit", riskLimit);
        }
    }

    /**
     * One lane's use cases by tier.
     *
     * @param lane its name
     * @param tiers count per tier; a tier that is not in the map has none
     * @param notTiered use cases that have no tier yet
     */
    public record LaneTiers(String lane, Map<Tier, Integer> tiers, int notTiered) {
        public LaneTiers {
            PlainText.required("lane", lane);
            tiers = Counts.copy(Tier.class, tiers);
            Counts.notNegative("notTiered", notTiered);
        }
    }

    /**
     * One use case on value and risk.
     *
     * @param name printed beside it when there is room
     * @param tier its shape and colour
     * @param residualRisk 0 to 100
     * @param value confirmed by its owner; empty puts it into the "not known" gutter
     * @param peoplePerWeek how many use it: its size
     */
    public record Point(String name, Tier tier, int residualRisk, Optional<BigDecimal> value, int peoplePerWeek) {
        public Point {
            PlainText.required("name", name);
            requireNonNull(tier);
            Counts.percent("residualRisk", residualRisk);
            requireNonNull(value);
            Counts.notNegative("peoplePerWeek", peoplePerWeek);
        }
    }

    /**
     * What AI integrations can do, and the findings about them.
     *
     * @param capabilities one row per capability; missing ones are printed as zero
     * @param findings open findings, one row per severity
     */
    public record Exposure(List<CapabilityCount> capabilities, List<FindingAges> findings) {
        public Exposure {
            capabilities = List.copyOf(capabilities);
            findings = List.copyOf(findings);
        }
    }

    /** What an AI integration can do, always in this order. */
    public enum Capability {
        SEE,
        INFER,
        STORE,
        CHANGE,
        TRIGGER
    }

    /** How a capability is known, strongest last. */
    public enum Basis {
        DECLARED,
        INFERRED,
        EFFECTIVE,
        OBSERVED,
        ATTESTED
    }

    /**
     * How many integrations have one capability.
     *
     * @param capability which
     * @param byBasis integrations counted once, under the basis it is known by
     * @param couldNotSee integrations where the scan could not tell
     */
    public record CapabilityCount(Capability capability, Map<Basis, Integer> byBasis, int couldNotSee) {
        public CapabilityCount {
            requireNonNull(capability);
            byBasis = Counts.copy(Basis.class, byBasis);
            Counts.notNegative("couldNotSee", couldNotSee);
        }
    }

    /** How bad a finding is, worst first. */
    public enum Severity {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW
    }

    /** How long something has been open. */
    public enum Age {
        WEEK,
        MONTH,
        QUARTER,
        OLDER
    }

    /**
     * Open findings of one severity by age.
     *
     * @param severity which
     * @param byAge up to 7, 30, 90 days, and older
     */
    public record FindingAges(Severity severity, Map<Age, Integer> byAge) {
        public FindingAges {
            requireNonNull(severity);
            byAge = Counts.copy(Age.class, byAge);
        }
    }

    /**
     * What waits for a person.
     *
     * @param decisions waiting decisions, most pressing first; the first three lead on page 1
     * @param gaps kinds of missing owner
     * @param evidence records there and missing, by lane; at most six
     */
    public record Work(List<Decision> decisions, List<OwnershipGap> gaps, List<EvidenceCount> evidence) {
        public Work {
            decisions = List.copyOf(decisions);
            gaps = List.copyOf(gaps);
            evidence = Counts.lanes(evidence);
        }
    }

    /**
     * A decision somebody has to take.
     *
     * @param name of the use case or finding it is about
     * @param tier its tier, if it has one
     * @param question what is to be decided, in a sentence
     * @param waitingSince when it was asked
     * @param due when it should be taken; empty when no clock runs
     * @param who has to take it; empty when nobody is named, which is itself a gap
     */
    public record Decision(
            String name,
            Optional<Tier> tier,
            String question,
            Instant waitingSince,
            Optional<Instant> due,
            Optional<String> who) {
        public Decision {
            PlainText.required("name", name);
            requireNonNull(tier);
            requireNonNull(question);
            requireNonNull(waitingSince);
            requireNonNull(due);
            requireNonNull(who);
        }
    }

    /**
     * A kind of missing or doubtful owner.
     *
     * @param gap what is missing, in words
     * @param count how many
     * @param next what closes it
     */
    public record OwnershipGap(String gap, int count, String next) {
        public OwnershipGap {
            PlainText.required("gap", gap);
            Counts.notNegative("count", count);
            requireNonNull(next);
        }
    }

    /**
     * Evidence of one lane's use cases.
     *
     * @param lane its name
     * @param there required records that exist
     * @param missing required records that do not
     * @param silent required records whose source did not answer, so nobody knows
     */
    public record EvidenceCount(String lane, int there, int missing, int silent) {
        public EvidenceCount {
            PlainText.required("lane", lane);
            Counts.notNegative("there", there);
            Counts.notNegative("missing", missing);
            Counts.notNegative("silent", silent);
        }
    }

    /** Checks that are shared by the counting records. */
    private static final class Counts {
        private static final int MOST_LANES = 6;

        private Counts() {}

        static void notNegative(String name, int count) {
            if (count < 0) {
                throw new IllegalArgumentException(name + " is not negative: " + count);
            }
        }

        /** What is shown as a chart with a row per lane. */
        static <T> List<T> lanes(List<T> rows) {
            if (rows.size() > MOST_LANES) {
                throw new IllegalArgumentException("At most " + MOST_LANES + " lanes: " + rows.size());
            }
            return List.copyOf(rows);
        }

        static void percent(String name, int value) {
            if (value < 0 || value > 100) {
                throw new IllegalArgumentException(name + " is between 0 and 100: " + value);
            }
        }

        static <K extends Enum<K>> Map<K, Integer> copy(Class<K> type, Map<K, Integer> counts) {
            EnumMap<K, Integer> copy = new EnumMap<>(type);
            copy.putAll(counts);
            copy.forEach((key, count) -> notNegative(key.name(), count));
            return java.util.Collections.unmodifiableMap(copy);
        }
    }
}
