package dev.remit.incident.lesson;

import dev.remit.shared.Refusal;

/** Every "no" about lessons. */
public enum LessonRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    OWNER_MISSING(Blame.CALLER),
    DUE_MISSING(Blame.CALLER),
    DUE_IN_THE_PAST(Blame.CALLER),
    POLICY_MISSING(Blame.CALLER),
    CONTROL_MISSING(Blame.CALLER),
    /** It is given to whom it is given already, for the same day. */
    NOTHING_CHANGED(Blame.CALLER),
    /** It was taken up or declined. */
    SETTLED(Blame.CALLER),
    /** Arguments: the version and its policy. */
    PROPOSED_ALREADY(Blame.CALLER),
    /** Argument: the policy it is for. */
    ANOTHER_POLICY(Blame.CALLER),
    NOT_FOR_A_POLICY(Blame.CALLER),
    NOT_FOR_A_CONTROL(Blame.CALLER);

    private final Blame blame;

    LessonRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
