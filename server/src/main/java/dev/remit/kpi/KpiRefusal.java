package dev.remit.kpi;

import dev.remit.shared.Refusal;

/** Every "no" of the figures. */
public enum KpiRefusal implements Refusal {
    /** Everybody may see the figure, not everybody the records behind it. */
    ROWS_NOT_ALLOWED(Blame.CALLER);

    private final Blame blame;

    KpiRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
