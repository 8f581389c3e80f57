package dev.remit.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures and their parts, as one query counted them. */
record Breakdown(List<Line> lines) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    /**
     * The rows of one figure, of one part of it, or of one detail of that part.
     *
     * @param level 0 for the figure, 1 for a part, 2 for a detail
     */
    record Line(String key, int level, Optional<String> part, Optional<String> detail, Counts counts) {}

    /** What was counted; median and sum are empty if no row has an amount. */
    record Counts(long counted, long others, long unknown, Optional<BigDecimal> median, Optional<BigDecimal> sum) {

        static final Counts NONE = new Counts(0, 0, 0, Optional.empty(), Optional.empty());
    }

    Counts of(Measured figure) {
        return lines.stream()
                .filter(l -> l.level() == 0 && l.key().equals(figure.key()))
                .map(Line::counts)
                .findFirst()
                .orElse(Counts.NONE);
    }

    Stream<Line> parts(Measured figure) {
        return lines.stream().filter(l -> l.level() == 1 && l.key().equals(figure.key()));
    }

    Stream<Line> details(Measured figure) {
        return lines.stream().filter(l -> l.level() == 2 && l.key().equals(figure.key()));
    }

    /** The figure in its unit. */
    KpiValue value(Measured figure, int minorDigits) {
        Counts counts = of(figure);
        Optional<BigDecimal> now =
                switch (figure.unit()) {
                    case COUNT -> Optional.of(BigDecimal.valueOf(counts.counted()));
                    case PERCENT -> share(counts.counted(), counts.counted() + counts.others());
                    case DAYS -> counts.median().map(s -> s.divide(SECONDS_PER_DAY, 1, RoundingMode.HALF_UP));
                    case MONEY -> counts.sum().map(minor -> minor.movePointLeft(minorDigits));
                };
        return new KpiValue(figure.kpi(), now, counts.counted(), counts.others(), counts.unknown());
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
