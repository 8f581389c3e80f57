package dev.remit.inventory.rollback;

import dev.remit.risk.Coded;

/** Why the approval of an earlier version does not hold for it now. */
public enum AskedAnew implements Coded {
    /** It was stopped, reopened, or not approved when it was decided on again. */
    TAKEN_BACK,
    /** Its data, its tier, its rules or whoever answers for it are not the same any more. */
    RESTS_ON_OTHER
}
