package dev.remit.incident.lesson;

import java.util.Arrays;

/** What a lesson proposes. {@link #code()} is stored; never change one. */
public enum LessonKind {
    /** A policy that is not there yet. */
    NEW_POLICY("new-policy"),
    /** Another version of a policy. */
    POLICY_VERSION("policy-version"),
    /** A control of the library, to be asked for where it was not, or in another way. */
    CONTROL("control");

    private final String code;

    LessonKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether a version of a policy is the answer to it. */
    public boolean policy() {
        return this != CONTROL;
    }

    static LessonKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
