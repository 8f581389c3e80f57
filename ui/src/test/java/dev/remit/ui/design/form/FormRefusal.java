package dev.remit.ui.design.form;

import dev.remit.shared.Refusal;

/** Refusals of no feature, for tests. Without words they show their keys. */
enum FormRefusal implements Refusal {
    OWNER_MISSING,
    CLOSED;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
