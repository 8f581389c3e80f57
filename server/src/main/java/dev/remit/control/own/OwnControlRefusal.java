package dev.remit.control.own;

import dev.remit.shared.Refusal;

/** Every "no" about a workspace's own controls, and about switching any off. */
public enum OwnControlRefusal implements Refusal {
    KEY_INVALID(Blame.CALLER),
    KEY_TAKEN(Blame.CALLER),
    TEXT_MISSING(Blame.CALLER),
    TEXT_TOO_LONG(Blame.CALLER),
    CHOICE_MISSING(Blame.CALLER),
    CONDITION_WRONG(Blame.CALLER),
    /** Nobody asks for it before controls are judged. */
    FACT_NOT_KNOWN(Blame.CALLER),
    MONTHS_INVALID(Blame.CALLER),
    NO_SUCH_PART(Blame.CALLER),
    TOO_MANY(Blame.CALLER),
    NO_SUCH_CONTROL(Blame.CALLER),
    CHANGED_MEANWHILE(Blame.CALLER),
    NOTHING_CHANGED(Blame.CALLER),
    /** It is off already, or on. */
    SWITCHED_ALREADY(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    REASON_TOO_LONG(Blame.CALLER);

    private final Blame blame;

    OwnControlRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
