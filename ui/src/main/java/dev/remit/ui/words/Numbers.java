package dev.remit.ui.words;

import dev.remit.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How figures are written: two or three significant digits in prose, exact in tables; true minus, thin space before %. */
public final class Numbers {

    /** Under this many cases the parts are shown instead of a percentage. */
    public static final long FEW = 20;

    private static final String THIN = "\u202f";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    private Numbers() {}

    /** With thousands separators: {@code 1,318}. */
    public static String exact(long value) {
        return minus(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value));
    }

    /** Three significant digits: {@code 412}, {@code 8.31k}, {@code 1.24m}. */
    public static String rounded(long value) {
        return minus(rounded(BigDecimal.valueOf(value)));
    }

    /** Three significant digits with the currency's sign: {@code €1.84m}. */
    public static String money(Money money) {
        String sign = money.minor() < 0 ? "-" : "";
        return minus(sign + symbol(money) + rounded(money.amount().abs()));
    }

    /** {@code 86 %}; the parts, {@code 3 of 7}, if there are fewer than {@link #FEW} cases. */
    public static String share(long part, long whole) {
        return whole < FEW ? parts(part, whole) : percent((double) part / whole);
    }

    /** {@code 1,318 of 1,533}. */
    public static String parts(long part, long whole) {
        return Words.text("numbers.parts", exact(part), exact(whole));
    }

    /** A fraction of one as whole percent: {@code 86 %}. Only what is all is 100, only what is none is 0. */
    public static String percent(double fraction) {
        long percent = Math.round(fraction * 100);
        if (percent == 100 && fraction < 1) {
            percent = 99;
        } else if (percent == 0 && fraction > 0) {
            percent = 1;
        }
        return minus(percent + THIN + "%");
    }

    private static String rounded(BigDecimal value) {
        String[] units = {"", "k", "m", "bn"};
        BigDecimal left = value.setScale(0, RoundingMode.HALF_UP);
        int unit = 0;
        while (left.abs().round(THREE).compareTo(THOUSAND) >= 0 && unit < units.length - 1) {
            left = left.divide(THOUSAND, 6, RoundingMode.HALF_UP);
            unit++;
        }
        BigDecimal three = left.round(THREE);
        BigDecimal shown = unit < 2
                ? three.stripTrailingZeros()
                : three.setScale(Math.max(0, three.scale()), RoundingMode.HALF_UP);
        return shown.toPlainString() + units[unit];
    }

    private static String symbol(Money money) {
        String symbol = money.currency().getSymbol(Locale.ENGLISH);
        return symbol.length() > 1 ? symbol + THIN : symbol;
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
