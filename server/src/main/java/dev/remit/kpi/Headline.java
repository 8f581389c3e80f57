package dev.remit.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The finding: what the figures say, in up to three clauses. The words stand under {@code headline.<clause>}. */
public record Headline(List<Clause> clauses) {

    /**
     * A sentence with figures in it.
     *
     * @param key of its words; the placeholders are the figures in order
     */
    public record Clause(String key, List<Amount> amounts) {

        public Clause {
            amounts = List.copyOf(amounts);
        }
    }

    /** A figure in a sentence, and the rows it opens to. */
    public record Amount(KpiUnit unit, BigDecimal value, KpiRows rows) {}

    public Headline {
        clauses = List.copyOf(clauses);
    }

    public static Headline of(Overview overview) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(worth(overview).orElseGet(() -> adoption(overview)));
        clauses.add(risk(overview));
        evidence(overview).ifPresent(clauses::add);
        return new Headline(clauses);
    }

    private static Optional<Clause> worth(Overview overview) {
        KpiValue value = overview.value("value-expected");
        return value.now()
                .map(worth -> new Clause(
                        "headline.value",
                        List.of(new Amount(
                                KpiUnit.MONEY,
                                worth,
                                KpiRows.of("value-expected").only(KpiRows.Which.COUNTED)))));
    }

    private static Clause adoption(Overview overview) {
        KpiValue adoption = overview.value("adoption");
        if (adoption.known() == 0) {
            return new Clause("headline.nothing-approved", List.of());
        }
        return new Clause(
                "headline.adoption",
                List.of(
                        count(adoption.counted(), KpiRows.of("adoption").only(KpiRows.Which.COUNTED)),
                        count(adoption.known(), KpiRows.of("adoption"))));
    }

    private static Clause risk(Overview overview) {
        KpiValue above = overview.value("above-risk-limit");
        KpiRows rows = KpiRows.of("above-risk-limit");
        if (above.counted() > 0) {
            return new Clause(
                    "headline.above-limit", List.of(count(above.counted(), rows.only(KpiRows.Which.COUNTED))));
        }
        return above.unknown() > 0
                ? new Clause("headline.risk-unknown", List.of(count(above.unknown(), rows.only(KpiRows.Which.UNKNOWN))))
                : new Clause("headline.below-limit", List.of());
    }

    private static Optional<Clause> evidence(Overview overview) {
        KpiValue evidence = overview.value("evidence-complete");
        return evidence.now()
                .filter(share -> evidence.others() > 0)
                .map(share -> new Clause(
                        "headline.evidence",
                        List.of(new Amount(
                                KpiUnit.PERCENT,
                                BigDecimal.valueOf(100).subtract(share),
                                KpiRows.of("evidence-complete").only(KpiRows.Which.OTHERS)))));
    }

    private static Amount count(long value, KpiRows rows) {
        return new Amount(KpiUnit.COUNT, BigDecimal.valueOf(value), rows);
    }
}
