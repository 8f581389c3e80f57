package dev.remit.catalog;

import java.util.Arrays;
import java.util.Locale;

/** Whether somebody responsible has looked at an entry of the catalogue. {@link #code()} is stored. */
public enum Review {
    /** Added by somebody who needed it; nobody has looked at it. */
    UNREVIEWED,
    APPROVED,
    /** Looked at and not to be used. */
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Review of(String code) {
        return Arrays.stream(values())
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
