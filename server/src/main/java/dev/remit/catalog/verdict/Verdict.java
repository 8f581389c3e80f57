package dev.remit.catalog.verdict;

/** What a workspace says about a value and a product. {@link #code()} is stored; never change one. */
public enum Verdict {
    /** The value gives the product away, however unsure the catalogue is. */
    CONFIRMED("confirmed"),
    /** The value does not give the product away here. */
    REJECTED("rejected"),
    /** The value gives away a product that no catalogue knows. */
    ADDED("added");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Verdict of(String code) {
        for (Verdict verdict : values()) {
            if (verdict.code.equals(code)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict " + code);
    }
}
