package dev.remit.ui.design.form;

import dev.remit.shared.Refusal;

/** Why something written into a {@link DayPicker} or {@link MomentPicker} is not taken. */
public enum DayRefusal implements Refusal {
    UNREADABLE,
    MOMENT_UNREADABLE;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
