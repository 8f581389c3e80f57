package dev.remit.reporting.gathering;

import dev.remit.kpi.Headline;
import dev.remit.kpi.KpiValue;
import dev.remit.kpi.Overview;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures say in sentences, and what limits them. */
final class Sentences {

    private static final String THIN = "\u2009";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Sentences() {}

    static String finding(Overview overview) {
        return Headline.of(overview).clauses().stream()
                .map(clause -> ReportWords.ofKpi(
                        clause.key(),
                        clause.amounts().stream()
                                .map(amount -> written(amount, overview.currency()))
                                .toArray()))
                .collect(Collectors.joining(" "));
    }

    /** Whatever makes the figures less than the whole truth. */
    static String summary(Overview overview) {
        List<String> limits = new ArrayList<>();
        KpiValue value = overview.value("value-expected");
        if (value.unknown() > 0) {
            limits.add(ReportWords.text("reporting.limit.value", value.unknown(), value.rows()));
        }
        KpiValue scanned = overview.value("connections-scanned");
        if (scanned.others() > 0) {
            limits.add(ReportWords.text("reporting.limit.scans", scanned.others(), scanned.rows()));
        } else if (scanned.rows() == 0) {
            limits.add(ReportWords.text("reporting.limit.no-scans"));
        }
        KpiValue evidence = overview.value("evidence-complete");
        if (evidence.unknown() > 0) {
            limits.add(ReportWords.text("reporting.limit.evidence", evidence.unknown()));
        }
        limits.add(ReportWords.text("reporting.limit.targets"));
        return String.join(" ", limits);
    }

    private static String written(Headline.Amount amount, String currency) {
        return switch (amount.unit()) {
            case MONEY -> money(amount.value(), currency);
            case PERCENT -> percent(amount.value());
            case COUNT -> "%,d".formatted(amount.value().longValue());
            case DAYS -> amount.value().toPlainString() + THIN + "d";
        };
    }

    /** Only what is none is 0 %. */
    private static String percent(BigDecimal share) {
        BigDecimal whole = share.setScale(0, RoundingMode.HALF_UP);
        return (whole.signum() == 0 && share.signum() > 0 ? "1" : whole.toPlainString()) + THIN + "%";
    }

    private static String money(BigDecimal value, String currency) {
        String symbol = Currency.getInstance(currency).getSymbol(Locale.UK);
        if (value.compareTo(MILLION) >= 0) {
            return symbol + three(value.divide(MILLION, MathContext.DECIMAL64)) + "m";
        }
        return value.compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? symbol + three(value.divide(THOUSAND, MathContext.DECIMAL64)) + "k"
                : symbol
                        + "%,d"
                                .formatted(
                                        value.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static String three(BigDecimal value) {
        return value.round(new MathContext(3, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
