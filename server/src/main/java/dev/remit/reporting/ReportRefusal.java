package dev.remit.reporting;

import dev.remit.shared.Refusal;

/** Every "no" of reporting. */
public enum ReportRefusal implements Refusal {
    REPORT_GONE(Blame.CALLER),
    /** Its time was over, or it was never ready. */
    NO_DOCUMENT(Blame.CALLER),
    NOT_ACTIVE(Blame.CALLER),
    NOT_FAILED(Blame.CALLER),
    TOO_MANY_WAITING(Blame.CALLER),
    PERIOD_INVALID(Blame.CALLER),
    SCHEDULED_ALREADY(Blame.CALLER),
    SCHEDULE_GONE(Blame.CALLER);

    private final Blame blame;

    ReportRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
