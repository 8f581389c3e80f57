package dev.remit.exception;

import java.util.Locale;

/** Where an exception stands. {@link #code()} is stored, but for the last: that it is over, its last day says. */
public enum ExceptionState {
    REQUESTED,
    /** Reviewers want something changed first. */
    RETURNED,
    GRANTED,
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Ended before its last day. */
    REVOKED,
    EXPIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExceptionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
