package dev.remit.prompt.example;

import dev.remit.shared.Refusal;

/** What can be wrong with an example: its form, and what its output does not hold. */
public enum ExampleRefusal implements Refusal {
    NAME_MISSING,
    OUTPUT_MISSING,
    TOO_LONG,
    TOO_MANY_ASSERTIONS,
    INPUTS_WRONG,
    VALUE_MISSING,
    NUMBER_MALFORMED,
    PATTERN_UNREADABLE,
    SCHEMA_WRONG,
    DOES_NOT_CONTAIN,
    CONTAINS_FORBIDDEN,
    DOES_NOT_MATCH,
    IS_NO_JSON,
    BREAKS_SCHEMA,
    TOO_SHORT_OUTPUT,
    TOO_LONG_OUTPUT,
    TOO_HARD_TO_READ;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
