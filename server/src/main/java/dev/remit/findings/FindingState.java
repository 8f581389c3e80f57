package dev.remit.findings;

import java.util.Locale;

/** Where a finding is. {@link #code()} is stored; never change one. */
public enum FindingState {
    OPEN,
    IN_PROGRESS,
    /** Somebody took the risk, with a reason; it stays true and is not worked on. */
    ACCEPTED,
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FindingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
