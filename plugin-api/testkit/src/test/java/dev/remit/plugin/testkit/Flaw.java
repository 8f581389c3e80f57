package dev.remit.plugin.testkit;

import java.util.Optional;

/** What a connector can get wrong, and the one clause that notices; {@link #NONE} gets nothing wrong. */
enum Flaw {
    NONE("", ""),
    HAS_NO_SEMANTIC_VERSION("description", "the version is semantic"),
    LEAVES_A_PLACEHOLDER("description", "what the scaffold left to fill in is filled in"),
    REFUSES_GOOD_CONFIGURATION("configuration", "the configuration given to the kit is valid"),
    QUOTES_THE_SECRET("configuration", "a problem never shows the value of a secret"),
    FORGETS_TO_ANSWER("coverage", "LAST_USE must be answered by the connector"),
    SPEAKS_OF_STRANGERS("evidence", "a principal that is reported in the same scan"),
    ANSWERS_UNASKED("asked-only", "ScanContext.questions()"),
    TESTS_NOTHING("self-test", "the test must not pass"),
    DECLARES_A_WRITE("reads-only", "goes to no address that writes"),
    MARKS_WHAT_IT_READS("unchanged", "the system is no more what it was"),
    COPIES_EVERYTHING("secrets", "read the fields you need, by name"),
    IGNORES_A_REFUSAL_OF_THE_HOST("refused-egress", "a failure would read as \"nothing found\""),
    READS_403_AS_UNREACHABLE("missing-right", "ends as FORBIDDEN"),
    READS_402_AS_UNREACHABLE("plan-too-small", "ends as PLAN_GATED"),
    NEEDS_RETRY_AFTER("too-many-requests-unsaid", "the connector must not fail itself"),
    TAKES_NOTHING_FOR_AN_EMPTY_SYSTEM("unscoped", "is FORBIDDEN, not empty"),
    IGNORES_THE_CAP("capped", "at least one question is PARTIAL"),
    COUNTS_PAGES_ONLY("repeated-page", "still reports"),
    CALLS_THE_FIRST_THE_MAIN_ONE("same-twice", "nothing may follow from a position in a list"),
    MAKES_KEYS_OF_NAMES("renamed", "make keys of the system's ids, not of names"),
    NEEDS_ITS_NEIGHBOUR("deleted", "the connector must not fail itself"),
    CANNOT_BE_EMPTY("empty", "the connector must not fail itself"),
    FORGETS_NEW_WORDS("unknown-words", "the word itself is kept"),
    BREAKS_ON_NEW_WORDS("unknown-words", "the connector must not fail itself"),
    DROPS_THE_FUTURE("clock-skew", "the scan lost [use:app:1"),
    SWALLOWS_CANCELLATION("cancellation", "a connector passes cancellation on"),
    LINGERS("cancellation", "ends within a second"),
    KEEPS_EVERYTHING("memory", "report each record as it comes");

    private final String clause;
    private final String words;

    Flaw(String clause, String words) {
        this.clause = clause;
        this.words = words;
    }

    /** The clause it breaks. */
    Optional<String> clause() {
        return Optional.of(clause).filter(id -> !id.isEmpty());
    }

    /** What its author is told. */
    String words() {
        return words;
    }
}
