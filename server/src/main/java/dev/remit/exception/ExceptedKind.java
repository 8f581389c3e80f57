package dev.remit.exception;

import java.util.Locale;

/** What need not be kept. {@link #code()} is stored; never change one. */
public enum ExceptedKind {
    /** A rule that makes the tier. */
    RULE,
    CONTROL,
    POLICY,
    /** Something a gate, a contract or a law asks for. */
    REQUIREMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExceptedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
