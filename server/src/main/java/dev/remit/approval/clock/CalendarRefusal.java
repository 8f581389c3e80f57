package dev.remit.approval.clock;

import dev.remit.shared.Refusal;

/** Every "no" to a calendar. */
public enum CalendarRefusal implements Refusal {
    DAYS_MISSING,
    HOURS_WRONG,
    TOO_MANY_HOLIDAYS,
    REMIND_OUT_OF_RANGE,
    ESCALATE_OUT_OF_RANGE;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
