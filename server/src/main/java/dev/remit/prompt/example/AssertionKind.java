package dev.remit.prompt.example;

import dev.remit.risk.Coded;

/** What can be asked of an output. */
public enum AssertionKind implements Coded {
    /** The value, in any case of letters. */
    CONTAINS,
    FORBIDS,
    /** A regular expression as RE2 reads it, anywhere. */
    MATCHES,
    /** The output is JSON that a schema allows. */
    JSON_SCHEMA,
    AT_LEAST_CHARACTERS,
    AT_MOST_CHARACTERS,
    /** {@link ReadingGrade}, at most. */
    READING_GRADE_AT_MOST
}
