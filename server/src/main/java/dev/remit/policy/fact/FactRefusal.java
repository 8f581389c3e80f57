package dev.remit.policy.fact;

import dev.remit.shared.Refusal;

/** What can be wrong with facts that somebody gives. */
public enum FactRefusal implements Refusal {
    NO_SUCH_FACT,
    NOT_ITS_VALUE;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
