package dev.remit.service;

import dev.remit.shared.Refusal;

/** Every "no" of the service catalogue. */
public enum ServiceRefusal implements Refusal {
    TEXT_MISSING,
    TEXT_TOO_LONG,
    DAYS_INVALID;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
