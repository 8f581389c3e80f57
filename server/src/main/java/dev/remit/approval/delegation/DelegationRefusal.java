package dev.remit.approval.delegation;

import dev.remit.shared.Refusal;

/** Every "no" to a stand-in. */
public enum DelegationRefusal implements Refusal {
    /** There is none with this id, or it is over. */
    GONE,
    /** It is somebody else's to arrange. */
    NOT_YOURS,
    FROM_MISSING,
    /** Nothing waits for this person ever. */
    NOTHING_TO_HAND_OVER,
    TO_MISSING,
    SAME_PERSON,
    /** The stand-in may not decide anything here. */
    MAY_NOT_DECIDE,
    /** The stand-in has somebody stand in for them at that time, and nothing is passed on. */
    AWAY_THEMSELF,
    NO_DUTY,
    DAYS_MISSING,
    LAST_DAY_BEFORE_FIRST,
    OVER_ALREADY,
    /** Argument: days. */
    TOO_LONG;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
