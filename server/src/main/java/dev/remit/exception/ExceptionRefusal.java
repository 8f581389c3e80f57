package dev.remit.exception;

import dev.remit.shared.Refusal;

/** Every "no" about exceptions. */
public enum ExceptionRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    USE_CASE_GONE(Blame.CALLER),
    REFERENCE_INVALID(Blame.CALLER),
    REFERENCE_UNKNOWN(Blame.CALLER),
    OWNER_MISSING(Blame.CALLER),
    TEXT_MISSING(Blame.CALLER),
    TEXT_TOO_LONG(Blame.CALLER),
    LAST_DAY_MISSING(Blame.CALLER),
    /** Argument: days at most. */
    LAST_DAY_INVALID(Blame.CALLER),
    /** The same is asked for already, or was returned to be asked for again. Argument: its key. */
    ALREADY_ASKED(Blame.CALLER),
    /** Argument: where it stands. */
    NOT_IN_THIS_STATE(Blame.CALLER),
    NOT_YOURS(Blame.CALLER);

    private final Blame blame;

    ExceptionRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
