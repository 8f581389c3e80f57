package dev.remit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.shared.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0,€0",
        "74,€74",
        "999,€999",
        "1600,€1.6k",
        "20000,€20k",
        "214300,€214k",
        "999999,€1.00m",
        "1600000,€1.60m",
        "1840211,€1.84m",
        "12400000000,€12.4bn",
        "-214300,−€214k"
    })
    void moneyHasThreeSignificantDigitsAtMost(long euros, String shown) {
        assertThat(Numbers.money(new Money(euros * 100, Currency.getInstance("EUR"))))
                .isEqualTo(shown);
    }

    @Test
    void aCurrencyWithoutASignKeepsItsCode() {
        assertThat(Numbers.money(new Money(21_400_000, Currency.getInstance("SEK"))))
                .isEqualTo("SEK\u202f214k");
    }

    @ParameterizedTest
    @CsvSource({"412,412", "8310,8.31k", "1240000,1.24m", "-5,−5"})
    void countsAreRoundedInProse(long count, String shown) {
        assertThat(Numbers.rounded(count)).isEqualTo(shown);
    }

    @Test
    void countsAreExactInTables() {
        assertThat(Numbers.exact(1_240_318)).isEqualTo("1,240,318");
    }

    @Test
    void fewCasesAreShownAsPartsAndManyAsPercentWithAThinSpace() {
        assertThat(Numbers.share(3, 7)).isEqualTo("3 of 7");
        assertThat(Numbers.share(1_318, 1_533)).isEqualTo("86\u202f%");
    }

    @Test
    void almostAllIsNotAllAndAlmostNoneIsNotNone() {
        assertThat(Numbers.share(9_999, 10_000)).isEqualTo("99\u202f%");
        assertThat(Numbers.share(1, 10_000)).isEqualTo("1\u202f%");
        assertThat(Numbers.share(10_000, 10_000)).isEqualTo("100\u202f%");
        assertThat(Numbers.share(0, 10_000)).isEqualTo("0\u202f%");
    }
}
