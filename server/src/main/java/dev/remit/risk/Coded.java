package dev.remit.risk;

import java.util.Locale;

/** An enum constant that is stored, and written in rules and imports, by a code: its name in lower case with hyphens. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code; an {@link IllegalArgumentException} if there is none. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " " + code);
    }
}
