package dev.remit.risk;

/** A yes or no that may not be known. */
public enum Known implements Coded {
    YES,
    NO,
    UNKNOWN
}
