package dev.remit.findings;

import dev.remit.shared.Refusal;

/** Every "no" about findings. */
public enum FindingRefusal implements Refusal {
    FINDING_GONE(Blame.CALLER),
    CLOSED_ALREADY(Blame.CALLER),
    NOT_CLOSED(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    OWNER_NOT_HERE(Blame.CALLER),
    DUE_IN_THE_PAST(Blame.CALLER),
    NOT_AN_INTEGRATION(Blame.CALLER),
    NOT_AN_INCIDENT(Blame.CALLER),
    INTAKE_STARTED(Blame.CALLER),
    /** The finding asks nothing, or its connection was removed. */
    NOTHING_ASKED(Blame.CALLER),
    NOT_ASKED_OF_YOU(Blame.CALLER),
    SAID_MISSING(Blame.CALLER),
    SAID_TOO_LONG(Blame.CALLER),
    VALIDITY_INVALID(Blame.CALLER),
    NAMES_MISSING(Blame.CALLER),
    /** There is none, and yet some are named. */
    NAMES_OF_NOTHING(Blame.CALLER),
    NAMES_TOO_LONG(Blame.CALLER),
    ABILITY_MISSING(Blame.CALLER);

    private final Blame blame;

    FindingRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
