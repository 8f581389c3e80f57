package dev.remit.policy;

import dev.remit.shared.Refusal;

/** Every "no" of {@code policy}. */
public enum PolicyRefusal implements Refusal {
    NO_SUCH_FACT(Blame.CALLER),
    NOT_ITS_VALUE(Blame.CALLER);

    private final Blame blame;

    PolicyRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
