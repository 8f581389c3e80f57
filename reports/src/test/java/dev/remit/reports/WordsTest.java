package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words(Locale.UK, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "0, €0",
        "74, €74",
        "118.5, €118.5",
        "'9999', '€9,999'",
        "20000, €20k",
        "213900, €214k",
        "1600000, €1.60m",
        "1837000, €1.84m",
        "12400000, €12.4m",
        "999999, '€1,000k'",
        "-214000, −€214k",
        "1234000000, '€1,230m'"
    })
    void moneyHasThreeSignificantDigits(BigDecimal value, String written) {
        assertThat(words.money("EUR", value)).isEqualTo(written);
    }

    @Test
    void unitsFollowAThinSpaceAndMinusIsTrue() {
        assertThat(words.measured(new Figure.Unit.Percent(), new BigDecimal("-2.6")))
                .isEqualTo("−2.6\u2009%");
        assertThat(words.measured(new Figure.Unit.Days(), new BigDecimal("3.0")))
                .isEqualTo("3.0\u2009d");
        assertThat(words.measured(new Figure.Unit.Count("records"), new BigDecimal("1318")))
                .isEqualTo("1,318");
    }

    @Test
    void targetsSayTheirDirection() {
        Figure.Unit percent = new Figure.Unit.Percent();
        BigDecimal five = new BigDecimal("5");
        BigDecimal twenty = new BigDecimal("20");

        assertThat(words.target(percent, Figure.Target.atLeast(five))).isEqualTo("≥\u20095\u2009%");
        assertThat(words.target(percent, Figure.Target.between(five, twenty))).isEqualTo("5–20\u2009%");
        assertThat(words.target(new Figure.Unit.Money("EUR"), Figure.Target.between(five, twenty)))
                .isEqualTo("€5–€20");
    }

    @Test
    void agesUseTheLargestUnitThatCounts() {
        assertThat(words.age(Duration.ofHours(5))).isEqualTo("5\u2009h");
        assertThat(words.age(Duration.ofDays(9).plusHours(5))).isEqualTo("9\u2009d");
    }

    @Test
    void numbersFollowTheReadersLanguage() {
        Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);

        assertThat(german.number(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
    }

    @Test
    void aPeriodNamesTheYearOnce() {
        assertThat(words.period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 20)))
                .isEqualTo("1 October to 20 November 2026");
        assertThat(words.period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 31)))
                .isEqualTo("1 December 2025 to 31 January 2026");
    }
}
