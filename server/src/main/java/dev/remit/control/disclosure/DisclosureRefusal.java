package dev.remit.control.disclosure;

import dev.remit.shared.Refusal;

/** Every "no" about disclosures. */
public enum DisclosureRefusal implements Refusal {
    NOT_FOUND(Blame.CALLER),
    NAME_MISSING(Blame.CALLER),
    NAME_TAKEN(Blame.CALLER),
    /** One field is longer than it may be. */
    TOO_LONG(Blame.CALLER),
    USE_CASE_UNKNOWN(Blame.CALLER),
    /** A text cannot be a deep fake; only a text can be of public interest. */
    TRAIT_DOES_NOT_FIT(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    PROOF_MISSING(Blame.CALLER),
    REVIEW_IN_THE_PAST(Blame.CALLER),
    REVIEW_TOO_LATE(Blame.CALLER),
    CHANGED_MEANWHILE(Blame.CALLER),
    NOTHING_CHANGED(Blame.CALLER),
    NOT_WAITING(Blame.CALLER),
    /** Whoever wrote a version does not approve it. */
    NOT_YOUR_OWN(Blame.CALLER),
    ENDED(Blame.CALLER),
    NOT_A_CHOICE(Blame.CALLER),
    NOT_A_DAY(Blame.CALLER),
    COLUMN_MISSING(Blame.CALLER),
    COLUMN_UNKNOWN(Blame.CALLER),
    ROW_TWICE(Blame.CALLER),
    TOO_MANY_ROWS(Blame.CALLER),
    IMPORT_EMPTY(Blame.CALLER),
    IMPORT_HAS_PROBLEMS(Blame.CALLER);

    private final Blame blame;

    DisclosureRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
