package dev.remit.incident.lesson;

import java.util.Locale;

/** What became of a lesson. {@link #code()} is stored; never change one. */
public enum LessonState {
    OPEN,
    /** A version of a policy that follows it waits for somebody to publish or reject it. */
    PROPOSED,
    TAKEN,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing is left to be done about it. */
    public boolean settled() {
        return this == TAKEN || this == DECLINED;
    }

    static LessonState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
