package dev.remit.catalog.verdict;

import dev.remit.shared.Refusal;

/** Every "no" to what a workspace says about values. */
public enum VerdictRefusal implements Refusal {
    PRODUCT_UNKNOWN(Blame.CALLER),
    PRODUCT_MISSING(Blame.CALLER),
    VALUE_MISSING(Blame.CALLER),
    /** No connector could ever report such a value. */
    VALUE_NEVER_MET(Blame.CALLER),
    TOO_LONG(Blame.CALLER),
    VERDICT_REASON_MISSING(Blame.CALLER),
    VERDICT_GONE(Blame.CALLER);

    private final Blame blame;

    VerdictRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
