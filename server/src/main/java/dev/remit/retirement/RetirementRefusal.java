package dev.remit.retirement;

import dev.remit.shared.Refusal;

/** Every "no" about retirements. */
public enum RetirementRefusal implements Refusal {
    REMOVAL_GONE(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    /** Argument: characters at most. */
    REASON_TOO_LONG(Blame.CALLER),
    NOT_YOURS(Blame.CALLER),
    ALREADY_SETTLED(Blame.CALLER),
    NOT_ATTESTED(Blame.CALLER);

    private final Blame blame;

    RetirementRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
