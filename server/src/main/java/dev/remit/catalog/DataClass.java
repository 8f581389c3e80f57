package dev.remit.catalog;

import java.util.Arrays;
import java.util.Locale;

/** How much harm the disclosure of data does, from none to most. {@link #code()} is stored; never change one. */
public enum DataClass {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    /** Special categories of personal data. */
    SENSITIVE,
    /** Sensitive data whose disclosure ruins somebody: health records, children's data, precise location. */
    HIGHLY_SENSITIVE,
    /** Opens doors: passwords, keys, tokens. */
    SECRET,
    /** Nobody has said. */
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An {@link IllegalArgumentException} if there is none. */
    public static DataClass of(String code) {
        return Arrays.stream(values())
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no data class " + code));
    }
}
