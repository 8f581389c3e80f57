package dev.remit.policy.obligation;

import java.util.List;
import java.util.Locale;

/** What makes an obligation exact. {@link #code()} and {@link #words()} are part of the API; never change one. */
public enum ObligationParameter {
    /** Where people are told. */
    WHERE(Law.ALL_OF_BOTH, "first-contact", "on-content", "in-metadata"),
    /** Whose eyes: a person of each role. Any key of a role. */
    ROLES(Law.ALL_OF_BOTH),
    /** The classes of data that are masked. */
    CLASSES(Law.ALL_OF_BOTH, "internal", "personal", "sensitive", "highly-sensitive", "secret"),
    /** In which data may be kept and worked on. */
    REGIONS(Law.COMMON_TO_BOTH, "EU", "UK", "CH", "US", "CA", "AU", "JP", "IN", "BR", "SG"),
    /** After which inputs and outputs are gone, at the latest. */
    DAYS(Law.LESS_OF_BOTH),
    /** What is logged. */
    PARTS(Law.ALL_OF_BOTH, "inputs", "outputs", "versions");

    public static final int MOST_DAYS = 3_650;

    private final Law law;
    private final List<String> words;

    /** What two policies that ask for the same come to: always what keeps both. */
    public enum Law {
        /** Everything that either names. */
        ALL_OF_BOTH,
        /** What both name; where nothing is left, nobody can keep both, and the action is denied. */
        COMMON_TO_BOTH,
        /** The lower number. */
        LESS_OF_BOTH
    }

    ObligationParameter(Law law, String... words) {
        this.law = law;
        this.words = List.of(words);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Law law() {
        return law;
    }

    /** From which it is chosen; empty: keys of roles, or a number of days. */
    public List<String> words() {
        return words;
    }
}
