package dev.remit.control;

import dev.remit.shared.Refusal;

/** Every "no" about controls. */
public enum ControlRefusal implements Refusal {
    NO_SUCH_CONTROL(Blame.CALLER),
    NO_SUCH_FRAMEWORK(Blame.CALLER),
    USE_CASE_GONE(Blame.CALLER),
    DOES_NOT_APPLY(Blame.CALLER),
    NOTE_MISSING(Blame.CALLER),
    NOTE_TOO_LONG(Blame.CALLER),
    REFERENCE_TOO_LONG(Blame.CALLER),
    /** An address of a kind that no link leads to. */
    REFERENCE_NOT_AN_ADDRESS(Blame.CALLER),
    VALID_IN_THE_PAST(Blame.CALLER),
    VALID_TOO_LONG(Blame.CALLER),
    EVIDENCE_GONE(Blame.CALLER),
    /** It was confirmed, refused or withdrawn meanwhile. */
    DECIDED_ALREADY(Blame.CALLER),
    /** Whoever gave evidence does not confirm it. */
    NOT_YOUR_OWN(Blame.CALLER),
    NOT_YOURS(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    REASON_TOO_LONG(Blame.CALLER);

    private final Blame blame;

    ControlRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
