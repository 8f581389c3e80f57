package dev.remit.risk;

/** How much governance a use case needs, in rising order. */
public enum RiskTier implements Coded {
    MINIMAL,
    LIMITED,
    HIGH,
    PROHIBITED
}
