package dev.remit.ownership;

import dev.remit.shared.Refusal;

/** Every "no" of {@code ownership}. */
public enum OwnershipRefusal implements Refusal {
    /** Argument: the duty's code. */
    ONE_PERSON_ONLY(Blame.CALLER),
    PERSON_NOT_HERE(Blame.CALLER),
    /** Somebody else gave duties here, and the caller may only change what they gave themself. */
    NOT_YOURS_TO_CHANGE(Blame.CALLER),
    CHANGED_MEANWHILE(Blame.CALLER),
    /** A hand-over to nobody. */
    NOBODY_TAKES_OVER(Blame.CALLER),
    TO_THEMSELF(Blame.CALLER),
    REASON_MISSING(Blame.CALLER);

    private final Blame blame;

    OwnershipRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
