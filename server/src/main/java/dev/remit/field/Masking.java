package dev.remit.field;

import dev.remit.risk.Coded;

/** What of a value is left when AI is given it. */
public enum Masking implements Coded {
    NONE,
    MASKED,
    HASHED,
    TOKENISED,
    /** Nobody has said. */
    UNKNOWN
}
