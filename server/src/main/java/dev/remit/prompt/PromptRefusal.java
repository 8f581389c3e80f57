package dev.remit.prompt;

import dev.remit.shared.Refusal;

/** Every "no" of {@code prompt}, but those about inputs and examples. */
public enum PromptRefusal implements Refusal {
    KEY_MALFORMED,
    KEY_TAKEN,
    MISSING,
    TOO_LONG,
    /** U+0000, which no text has. */
    NOT_A_TEXT,
    NO_MODEL,
    MODEL_UNKNOWN,
    MODEL_REJECTED,
    NO_TEST,
    TOO_MANY_EXAMPLES,
    REVIEW_MISSING,
    REVIEW_PAST,
    EXPIRY_PAST,
    NOBODY_ACCOUNTABLE,
    COMMENT_MISSING,
    COMMENT_TOO_LONG,
    NOT_FOUND,
    NO_SUCH_VERSION,
    /** Somebody saved a draft meanwhile. */
    OVERTAKEN,
    NO_DRAFT,
    /** Another proposal waits for its decision. */
    ALREADY_PROPOSED,
    NOTHING_CHANGED,
    RETIRED;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
