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
    INTAKE_STARTED(Blame.CALLER);

    private final Blame blame;

    FindingRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
