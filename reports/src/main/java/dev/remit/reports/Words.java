package dev.remit.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences from the bundle, and numbers, money, dates and ages as the house writes them, in the report's locale. */
final class Words {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int SIGNIFICANT = 3;

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        // an offset of zero is written UTC, not Z
        this.zone = ZoneOffset.UTC.equals(zone.normalized()) ? ZoneId.of("UTC") : zone;
        this.bundle = ResourceBundle.getBundle(
                "messages.reports",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The pattern as it stands, for words that are only known on the page. */
    String pattern(String key) {
        return bundle.getString(key);
    }

    /** Exact, with the scale it was given but at most two decimals. */
    String number(BigDecimal value) {
        BigDecimal rounded = value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        int decimals = Math.max(0, rounded.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded);
    }

    String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A value with its unit: €1.84m, 86 %, 2.4 d, 56. */
    String measured(Figure.Unit unit, BigDecimal value) {
        return switch (unit) {
            case Figure.Unit.Percent p -> of("unit.percent", number(value));
            case Figure.Unit.Days d -> of("unit.days", number(value));
            case Figure.Unit.Money money -> money(money.currency(), value);
            case Figure.Unit.Count c -> number(value);
        };
    }

    /** Money in two or three significant digits: €118, €214k, €1.84m. */
    String money(String currency, BigDecimal value) {
        if (value.signum() < 0) {
            return "\u2212" + money(currency, value.negate());
        }
        String symbol = Currency.getInstance(currency).getSymbol(locale);
        if (value.compareTo(MILLION) >= 0) {
            return of("money.million", symbol, significant(value.divide(MILLION, MathContext.DECIMAL64), 2));
        }
        if (value.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return of("money.thousand", symbol, significant(value.divide(THOUSAND, MathContext.DECIMAL64), 0));
        }
        return of("money.one", symbol, number(value));
    }

    private String significant(BigDecimal value, int leastDecimals) {
        BigDecimal rounded =
                value.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP)).stripTrailingZeros();
        int integers = Math.max(1, rounded.precision() - rounded.scale());
        int decimals = Math.min(Math.max(rounded.scale(), leastDecimals), Math.max(0, SIGNIFICANT - integers));
        return number(rounded.setScale(decimals, RoundingMode.HALF_UP));
    }

    String target(Figure.Unit unit, Figure.Target target) {
        if (target.atLeast().isPresent() && target.atMost().isPresent()) {
            BigDecimal bound = target.atLeast().get();
            String low = unit instanceof Figure.Unit.Money ? measured(unit, bound) : number(bound);
            return of("target.between", low, measured(unit, target.atMost().get()));
        }
        return target.atLeast()
                .map(low -> of("target.atLeast", measured(unit, low)))
                .orElseGet(
                        () -> of("target.atMost", measured(unit, target.atMost().orElseThrow())));
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("date.day"), locale).format(day);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(of("date.moment"), locale)
                .withZone(zone)
                .format(at);
    }

    String period(LocalDate from, LocalDate to) {
        String pattern = from.getYear() == to.getYear() ? "date.longWithoutYear" : "date.long";
        return of(
                "date.period",
                DateTimeFormatter.ofPattern(of(pattern), locale).format(from),
                DateTimeFormatter.ofPattern(of("date.long"), locale).format(to));
    }

    /** An age in the largest unit that counts: 5 h, 9 d. */
    String age(Duration age) {
        Duration size = age.abs();
        return size.toDays() >= 1 ? of("unit.days", number(size.toDays())) : of("unit.hours", number(size.toHours()));
    }

    /** A ledger hash in groups of four: 7c1e 90bb 42d7 … 0f3a; short ones whole. */
    static String hash(String hash) {
        String groups = hash.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
        String[] parts = groups.split(" ", -1);
        return parts.length <= 5
                ? groups
                : parts[0] + " " + parts[1] + " " + parts[2] + " … " + parts[parts.length - 1];
    }
}
