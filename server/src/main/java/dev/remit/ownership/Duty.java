package dev.remit.ownership;

/** What a person can carry for a thing. {@link #code()} is stored; never change one. */
public enum Duty {
    RESPONSIBLE("responsible", false),
    ACCOUNTABLE("accountable", true),
    CONSULTED("consulted", false),
    INFORMED("informed", false),
    EXECUTIVE_OWNER("executive-owner", true),
    OPERATIONAL_OWNER("operational-owner", true),
    TECHNICAL_OWNER("technical-owner", true);

    private final String code;
    private final boolean single;

    Duty(String code, boolean single) {
        this.code = code;
        this.single = single;
    }

    public String code() {
        return code;
    }

    /** Whether whoever carries it answers for the decision on the thing: somebody else has to decide anew. */
    public boolean answers() {
        return this == ACCOUNTABLE || this == EXECUTIVE_OWNER;
    }

    /** Whether one person at most can carry it. */
    public boolean single() {
        return single;
    }

    public static Duty of(String code) {
        for (Duty duty : values()) {
            if (duty.code.equals(code)) {
                return duty;
            }
        }
        throw new IllegalArgumentException("no duty " + code);
    }
}
