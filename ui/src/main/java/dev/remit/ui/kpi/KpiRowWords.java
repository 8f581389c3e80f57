package dev.remit.ui.kpi;

import dev.remit.kpi.KpiRow;
import dev.remit.kpi.KpiUnit;
import dev.remit.ui.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for the codes that rows carry. */
final class KpiRowWords {

    private KpiRowWords() {}

    /** The word of a code; a name that somebody gave, for example of a connection, is its own. */
    static String code(String code) {
        return Words.find("kpis.code." + code.toLowerCase(Locale.ROOT)).orElse(code);
    }

    /** Everything about a row but its name. */
    static String line(KpiRow row) {
        return Stream.concat(row.part().stream(), row.detail().stream())
                .map(KpiRowWords::code)
                .collect(Collectors.joining(" · "));
    }

    /** One decimal is enough for days. */
    static BigDecimal shown(KpiUnit unit, BigDecimal amount) {
        return unit == KpiUnit.DAYS ? amount.setScale(1, RoundingMode.HALF_UP) : amount;
    }
}
