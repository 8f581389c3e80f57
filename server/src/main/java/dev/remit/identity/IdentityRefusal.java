package dev.remit.identity;

import dev.remit.shared.Refusal;

/** Every "no" of {@code identity}. */
public enum IdentityRefusal implements Refusal {
    NOT_A_MEMBER(Blame.CALLER),
    ROLE_UNKNOWN(Blame.CALLER),
    ROLES_MISSING(Blame.CALLER),
    NAME_MISSING(Blame.CALLER),
    NAME_TOO_LONG(Blame.CALLER),
    EMAIL_MISSING(Blame.CALLER),
    EMAIL_INVALID(Blame.CALLER),
    EMAIL_TAKEN(Blame.CALLER),
    ALREADY_A_MEMBER(Blame.CALLER),
    LAST_ADMINISTRATOR(Blame.CALLER),
    PASSWORD_TOO_SHORT(Blame.CALLER),
    PASSWORD_TOO_LONG(Blame.CALLER),
    WORKSPACE_NAME_MISSING(Blame.CALLER),
    WORKSPACE_NAME_TOO_LONG(Blame.CALLER),
    ZONE_UNKNOWN(Blame.CALLER),
    CURRENCY_UNKNOWN(Blame.CALLER),
    LOGO_TOO_LARGE(Blame.CALLER),
    LOGO_NOT_A_PNG(Blame.CALLER),
    LINK_BELONGS_ELSEWHERE(Blame.CALLER),
    SET_UP_LINK_DEAD(Blame.CALLER);

    private final Blame blame;

    IdentityRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
