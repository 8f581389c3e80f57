package dev.remit.rollout;

import dev.remit.shared.Refusal;

/** Every "no" of a rollout. */
public enum RolloutRefusal implements Refusal {
    REASON_MISSING,
    TOO_FEW_STEPS,
    TOO_MANY_STEPS,
    NAME_INVALID,
    NAME_TWICE,
    SHARE_INVALID,
    SHARE_NOT_RISING,
    LAST_IS_NOT_ALL,
    CRITERION_MISSING,
    /** What it has reached already is past; it can only be gone back to. */
    REACHED_STEPS_CHANGED,
    NO_PLAN,
    NOT_IN_PRODUCTION,
    HELD,
    NOT_HELD,
    AT_ITS_END,
    NOTHING_TO_GO_BACK_TO;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
