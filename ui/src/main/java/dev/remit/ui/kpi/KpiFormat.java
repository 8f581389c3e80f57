package dev.remit.ui.kpi;

import dev.remit.kpi.KpiUnit;
import dev.remit.kpi.KpiValue;
import dev.remit.shared.Money;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.math.BigDecimal;
import java.util.Currency;

/** How figures are written. */
public final class KpiFormat {

    private KpiFormat() {}

    /** In prose and figures: {@code €1.84m}, {@code 86 %}, {@code 2.4 d}, {@code 41}. */
    public static String written(KpiUnit unit, BigDecimal value, String currency) {
        return switch (unit) {
            case PERCENT -> Numbers.percent(value.movePointLeft(2).doubleValue());
            case DAYS ->
                Words.text("kpis.days", value.signum() == 0 ? Words.text("kpis.days-least") : value.toPlainString());
            case COUNT -> Numbers.exact(value.longValue());
            case MONEY -> Numbers.money(Money.of(value, Currency.getInstance(currency)));
        };
    }

    /** The value; for ratios of few cases their parts; "not known" if it is not. */
    public static String written(KpiValue value, String currency) {
        if (value.kpi().unit() == KpiUnit.PERCENT && value.known() > 0) {
            return Numbers.share(value.counted(), value.known());
        }
        return value.now()
                .map(now -> written(value.kpi().unit(), now, currency))
                .orElseGet(() -> Words.text("design.not-known"));
    }

    /** The parts behind the value, and how many nobody knows. */
    public static String parts(KpiValue value) {
        String known =
                switch (value.kpi().unit()) {
                    case PERCENT -> Numbers.parts(value.counted(), value.known());
                    case DAYS, MONEY, COUNT -> Words.text("kpis.rows", value.counted());
                };
        return value.unknown() == 0 ? known : Words.text("kpis.and-unknown", known, value.unknown());
    }
}
