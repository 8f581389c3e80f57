package dev.remit.policy;

import dev.remit.shared.Refusal;

/** Every "no" of {@code policy}. */
public enum PolicyRefusal implements Refusal {
    KEY_MALFORMED(Blame.CALLER),
    NAME_MISSING(Blame.CALLER),
    NAME_TOO_LONG(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    REASON_TOO_LONG(Blame.CALLER),
    SOURCE_MISSING(Blame.CALLER),
    SOURCE_TOO_LONG(Blame.CALLER),
    NO_ACTION(Blame.CALLER),
    APPROVERS_MISSING(Blame.CALLER),
    APPROVERS_WITHOUT_NEED(Blame.CALLER),
    ROLE_UNKNOWN(Blame.CALLER),
    OBLIGATIONS_OF_A_DENY(Blame.CALLER),
    OBLIGATION_WRONG(Blame.CALLER),
    EXPRESSION_WRONG(Blame.CALLER),
    NO_CASE_SPEAKS(Blame.CALLER),
    NO_CASE_SILENT(Blame.CALLER),
    TOO_MANY_CASES(Blame.CALLER),
    CASE_SPEAKS(Blame.CALLER),
    CASE_IS_SILENT(Blame.CALLER),
    CASE_IN_DOUBT(Blame.CALLER),
    COMMENT_MISSING(Blame.CALLER),
    COMMENT_TOO_LONG(Blame.CALLER),
    NOT_FOUND(Blame.CALLER),
    /** Somebody else's proposal waits: publish or reject it first. */
    ALREADY_PROPOSED(Blame.CALLER),
    NOTHING_CHANGED(Blame.CALLER),
    NOT_IN_FORCE(Blame.CALLER),
    /** Whoever wrote a version does not decide on it. */
    NOT_YOUR_OWN(Blame.CALLER),
    ALREADY_DECIDED(Blame.CALLER);

    private final Blame blame;

    PolicyRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
