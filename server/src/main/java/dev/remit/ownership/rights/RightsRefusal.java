package dev.remit.ownership.rights;

import dev.remit.shared.Refusal;

/** Every "no" about decision rights. */
public enum RightsRefusal implements Refusal {
    /** Argument: who decides. */
    NOT_YOURS_TO_DECIDE,
    NOBODY_DECIDES,
    ROLE_UNKNOWN,
    /** Arguments: the role's name, the permission it lacks. */
    ROLE_MAY_NOT,
    COMMENT_MISSING,
    COMMENT_TOO_LONG,
    NOTHING_CHANGED,
    /** Somebody saved a version after the one that was changed. */
    CHANGED_MEANWHILE;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
