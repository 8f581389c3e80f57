package dev.remit.identity.token;

import dev.remit.shared.Refusal;

/** Every "no" about tokens: to whoever makes one, and to whoever sends one. */
public enum TokenRefusal implements Refusal {
    NAME_MISSING,
    NAME_TOO_LONG,
    SCOPES_MISSING,
    DAYS_OUT_OF_RANGE,
    NOT_FOUND,
    ALREADY_REVOKED,
    MISSING,
    UNKNOWN,
    EXPIRED,
    REVOKED,
    TOO_MANY_REQUESTS;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
