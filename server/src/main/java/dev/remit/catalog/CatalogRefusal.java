package dev.remit.catalog;

import dev.remit.shared.Refusal;

/** Every "no" of {@code catalog}. */
public enum CatalogRefusal implements Refusal {
    NAME_MISSING(Blame.CALLER),
    NAME_TOO_LONG(Blame.CALLER),
    NOT_FOUND(Blame.CALLER),
    NOT_A_MEMBER(Blame.CALLER),
    /** Argument: how many characters. */
    VERSION_TOO_LONG(Blame.CALLER),
    REASON_MISSING(Blame.CALLER);

    private final Blame blame;

    CatalogRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
