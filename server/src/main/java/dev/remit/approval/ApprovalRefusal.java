package dev.remit.approval;

import dev.remit.shared.Refusal;

/** Every "no" of {@code approval}. */
public enum ApprovalRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    /** The subject already waits for a decision. */
    ALREADY_OPEN(Blame.CALLER),
    NO_ACCOUNTABLE(Blame.CALLER),
    /** Argument: the gap. */
    OWNERSHIP_GAP(Blame.CALLER),
    /** Argument: the role or duty that nobody can decide for. */
    NOBODY_TO_DECIDE(Blame.SETUP),
    NOT_ENOUGH_REVIEWERS(Blame.SETUP),
    /** What was shown is not what would be decided on. */
    STALE(Blame.CALLER),
    /** The approval is decided or withdrawn. */
    CLOSED(Blame.CALLER),
    /** It is another step's turn, or this step is decided. */
    NOT_THIS_STEPS_TURN(Blame.CALLER),
    NOT_ASSIGNED(Blame.CALLER),
    OWN_REQUEST(Blame.CALLER),
    SECOND_REVIEWER_NEEDED(Blame.CALLER),
    /** Argument: what must be checked. */
    CHECK_OPEN(Blame.CALLER),
    CHECK_UNKNOWN(Blame.CALLER),
    /** Argument: the evidence that is expected. */
    EVIDENCE_MISSING(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    PROHIBITED(Blame.CALLER),
    /** Somebody else acted on it at the same moment. */
    CHANGED_MEANWHILE(Blame.CALLER),
    /** Somebody can decide the step, so it is not given away. */
    NOT_STUCK(Blame.CALLER),
    /** Whoever gives a step away does not take it themself. */
    NOT_TO_YOURSELF(Blame.CALLER),
    /** The person is not here, may not decide, or had a hand in what is to be decided. */
    CANNOT_TAKE_OVER(Blame.CALLER),
    NOT_YOUR_REQUEST(Blame.CALLER),
    QUESTION_UNKNOWN(Blame.CALLER),
    TEXT_MISSING(Blame.CALLER),
    /** Argument: how long it may be. */
    TEXT_TOO_LONG(Blame.CALLER);

    private final Blame blame;

    ApprovalRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
