package dev.remit.notification;

/** When somebody hears of a kind of thing. {@link #code()} is stored; never change one. */
public enum Pace {
    AT_ONCE("at-once"),
    /** In one mail each morning, with everything that waits. */
    DAILY("daily"),
    NEVER("never");

    private final String code;

    Pace(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Pace of(String code) {
        for (Pace pace : values()) {
            if (pace.code.equals(code)) {
                return pace;
            }
        }
        throw new IllegalArgumentException("no pace " + code);
    }
}
