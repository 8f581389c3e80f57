package dev.remit.risk;

/** The part of marketing a use case belongs to. */
public enum MarketingFunction implements Coded {
    CONTENT,
    CAMPAIGN,
    PERSONALISATION,
    SALES_SUPPORT,
    SERVICE,
    ANALYTICS
}
