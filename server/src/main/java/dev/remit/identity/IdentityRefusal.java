package dev.remit.identity;

import dev.remit.shared.Refusal;

/** Every "no" of {@code identity}. */
public enum IdentityRefusal implements Refusal {
    NOT_A_MEMBER(Blame.CALLER),
    ROLE_UNKNOWN(Blame.CALLER),
    NAME_MISSING(Blame.CALLER),
    EMAIL_INVALID(Blame.CALLER),
    EMAIL_TAKEN(Blame.CALLER);

    private final Blame blame;

    IdentityRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
