package dev.remit.lifecycle;

import dev.remit.shared.Refusal;

/** Why a gate is closed. */
public enum LifecycleRefusal implements Refusal {
    NOT_APPROVED(Blame.CALLER),
    NOT_OWNED(Blame.CALLER),
    /** Argument: what is stopped. */
    IS_STOPPED(Blame.CALLER),
    /** Argument: keys. */
    GRAVE_FINDING(Blame.CALLER),
    /** Argument: keys. */
    OPEN_INCIDENT(Blame.CALLER);

    private final Blame blame;

    LifecycleRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }

    static LifecycleRefusal of(Criterion.Key key) {
        return switch (key) {
            case APPROVED -> NOT_APPROVED;
            case OWNED -> NOT_OWNED;
            case NOT_STOPPED -> IS_STOPPED;
            case NO_GRAVE_FINDING -> GRAVE_FINDING;
            case NO_OPEN_INCIDENT -> OPEN_INCIDENT;
            case DATA_REVIEWED,
                    TOOLS_REVIEWED,
                    TOOLS_APPROVED,
                    FITS_PATTERN,
                    EXCEPTIONS_VALID,
                    REVIEWED_IN_TIME,
                    SEEN_BY_SCAN -> throw new IllegalArgumentException(key + " keeps nothing back");
        };
    }
}
