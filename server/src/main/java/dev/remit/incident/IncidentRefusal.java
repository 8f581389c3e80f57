package dev.remit.incident;

import dev.remit.shared.Refusal;

/** Every "no" about incidents. */
public enum IncidentRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    PLAYBOOK_UNKNOWN(Blame.CALLER),
    TITLE_MISSING(Blame.CALLER),
    /** Argument: characters at most. */
    TITLE_TOO_LONG(Blame.CALLER),
    TEXT_MISSING(Blame.CALLER),
    TEXT_TOO_LONG(Blame.CALLER),
    /** What it is about is not here, or cannot have an incident. */
    SUBJECT_GONE(Blame.CALLER),
    OWNER_NOT_HERE(Blame.CALLER),
    /** Argument: where it is. */
    NOT_IN_THIS_STATE(Blame.CALLER),
    /** Arguments: how many. */
    TASKS_OPEN(Blame.CALLER),
    REVIEW_MISSING(Blame.CALLER),
    IN_THE_FUTURE(Blame.CALLER),
    DUE_IN_THE_PAST(Blame.CALLER),
    TASK_DONE(Blame.CALLER),
    NOT_YOURS(Blame.CALLER),
    CAUSES_MISSING(Blame.CALLER),
    TOO_MANY_CAUSES(Blame.CALLER),
    CAUSE_UNKNOWN(Blame.CALLER);

    private final Blame blame;

    IncidentRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
