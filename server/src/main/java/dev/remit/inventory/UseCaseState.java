package dev.remit.inventory;

import dev.remit.risk.Coded;

/** Where a use case stands with those who decide. {@link #code()} is stored; never change one. */
public enum UseCaseState implements Coded {
    /** An intake request its author still writes; nobody else sees it. */
    DRAFT,
    /** In the register, because it was imported or found, but nobody has decided on it. */
    UNREVIEWED,
    SUBMITTED,
    CHANGES_REQUESTED,
    APPROVED,
    DECLINED,
    /** Stopped for now. */
    SUSPENDED,
    /** Ended for good. */
    RETIRED;

    /** Whether its answers may be changed freely: nobody relies on them yet. */
    public boolean open() {
        return this == DRAFT || this == UNREVIEWED || this == CHANGES_REQUESTED;
    }
}
