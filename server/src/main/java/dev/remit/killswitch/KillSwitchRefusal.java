package dev.remit.killswitch;

import dev.remit.shared.Refusal;

/** Every "no" of the kill switch. */
public enum KillSwitchRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    /** Only who answers for it, or whose role allows it. */
    NOT_YOURS(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    /** Argument: characters at most. */
    REASON_TOO_LONG(Blame.CALLER),
    ALREADY_STOPPED(Blame.CALLER),
    ALREADY_LIFTED(Blame.CALLER),
    ALREADY_ASKED(Blame.CALLER),
    /** Nobody asked to lift it. */
    NOT_ASKED(Blame.CALLER),
    /** Whoever asked to lift it cannot confirm that. */
    SECOND_PERSON_NEEDED(Blame.CALLER);

    private final Blame blame;

    KillSwitchRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
