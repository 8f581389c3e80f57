package dev.remit.ownership.bulk;

import dev.remit.shared.Refusal;

/** Every "no" to many things at once, and why single ones stay as they are. */
public enum AssignmentRefusal implements Refusal {
    NOTHING_CHOSEN,
    /** Argument: how many at most. */
    TOO_MANY,
    REASON_MISSING,
    /** It needs owners no more, or the person does not see such things. */
    NOT_HERE,
    /** Argument: the person's name. */
    CARRIED_ALREADY,
    /** Nothing that a template suggests is missing. */
    NOTHING_MISSING,
    /** Somebody changed it after it was given. */
    CHANGED_SINCE,
    /** Whoever carried it before is not here any more. */
    BEFORE_LEFT;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
