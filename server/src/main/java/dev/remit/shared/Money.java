package dev.remit.shared;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in the currency's minor units (cents), never a floating point number.
 *
 * @param minor the amount in minor units; may be negative
 */
public record Money(long minor, Currency currency) {

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }
}
