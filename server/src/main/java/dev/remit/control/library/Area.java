package dev.remit.control.library;

import dev.remit.risk.Coded;

/** What a control is about; the order of the library. */
public enum Area implements Coded {
    GOVERNANCE,
    RISK,
    DATA,
    VENDOR,
    OVERSIGHT,
    TRANSPARENCY,
    QUALITY,
    SECURITY,
    OPERATION
}
