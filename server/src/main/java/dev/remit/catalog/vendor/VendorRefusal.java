package dev.remit.catalog.vendor;

import dev.remit.shared.Refusal;

/** Every "no" about vendors. */
public enum VendorRefusal implements Refusal {
    VENDOR_GONE,
    QUESTION_UNKNOWN,
    ANSWER_MISSING,
    /** Argument: what can be answered. */
    ANSWER_NOT_ONE_OF,
    ANSWER_NO_DATE,
    SOURCE_MISSING,
    /** Argument: how many characters. */
    ANSWER_TOO_LONG,
    /** Argument: how many years. */
    VALID_UNTIL_WRONG;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
