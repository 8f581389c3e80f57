package dev.remit.ownership;

import java.util.Optional;

/** A way in which ownership is vague, worst first. The constants' names stand in queries; never change one. */
public enum OwnershipGap {
    NO_ACCOUNTABLE(Duty.ACCOUNTABLE),
    ACCOUNTABLE_LEFT(null),
    NO_EXECUTIVE_OWNER(Duty.EXECUTIVE_OWNER),
    NO_OPERATIONAL_OWNER(Duty.OPERATIONAL_OWNER),
    NO_TECHNICAL_OWNER(Duty.TECHNICAL_OWNER),
    OWNER_LEFT(null),
    NO_RESPONSIBLE(Duty.RESPONSIBLE),
    ONE_PERSON_EVERYTHING(null);

    private final Optional<Duty> missing;

    OwnershipGap(@org.jspecify.annotations.Nullable Duty missing) {
        this.missing = Optional.ofNullable(missing);
    }

    /** The duty that nobody carries; empty if the gap is of another kind. */
    public Optional<Duty> missing() {
        return missing;
    }

    /** Whether it keeps a thing from being submitted for decision; the others are shown and reported. */
    public boolean blocks() {
        return this != NO_RESPONSIBLE && this != ONE_PERSON_EVERYTHING;
    }
}
