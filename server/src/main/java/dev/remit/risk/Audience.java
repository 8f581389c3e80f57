package dev.remit.risk;

/** Who meets what the AI makes or decides. */
public enum Audience implements Coded {
    INTERNAL,
    CUSTOMERS,
    /** Customers in a segment with rules of its own: finance, health, minors, gambling, politics. */
    REGULATED,
    UNKNOWN
}
