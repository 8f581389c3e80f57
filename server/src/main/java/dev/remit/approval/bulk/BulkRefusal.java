package dev.remit.approval.bulk;

import dev.remit.shared.Refusal;

/** Every "no" to deciding on several requests at once. */
public enum BulkRefusal implements Refusal {
    NOTHING_CHOSEN,
    /** Argument: how many at most. */
    TOO_MANY,
    /** Argument: the tier. */
    TIER_TOO_HIGH,
    /** Argument: the evidence that is expected. */
    NEEDS_EVIDENCE,
    /** Argument: what was not confirmed. */
    NOT_CONFIRMED;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
