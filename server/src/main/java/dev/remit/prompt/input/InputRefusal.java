package dev.remit.prompt.input;

import dev.remit.shared.Refusal;

/** What can be wrong with a prompt's places, its schema, and what it is filled with. */
public enum InputRefusal implements Refusal {
    NOT_JSON,
    NOT_A_SCHEMA,
    NOT_AN_OBJECT,
    /** References could lead out of the schema, or round in circles. */
    REFERENCE,
    PATTERN_UNREADABLE,
    NAME_MALFORMED,
    PLACE_MALFORMED,
    PLACE_UNKNOWN,
    INPUT_UNUSED,
    MISSING,
    UNKNOWN,
    NOT_A_CHOICE,
    TOO_LONG,
    WRONG_TYPE,
    /** In the words of the schema's library. */
    WRONG;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
