package dev.remit.control;

import dev.remit.risk.Coded;
import java.time.LocalDate;
import java.util.Optional;

/** Where a control of a use case stands. */
public enum ControlStatus implements Coded {
    /** Nobody has shown it. */
    MISSING,
    /** What showed it holds no longer. */
    EXPIRED,
    /** Somebody has shown it, and a second person looks at that. */
    WAITING,
    /** It is shown, and somebody has to show it again within {@link #SOON} days. */
    EXPIRING,
    VALID,
    /** It is not shown and need not be kept for a while: an exception counts. */
    EXCEPTED,
    NOT_APPLICABLE;

    /** Days before its end in which evidence is due again. */
    public static final int SOON = 30;

    /** Whether evidence holds today. */
    public boolean shown() {
        return this == VALID || this == EXPIRING;
    }

    /**
     * Of a control that applies. {@link ControlRows} says the same in SQL.
     *
     * @param validUntil the last day of the evidence that holds longest; empty: none counts
     * @param excepted whether an exception counts today
     * @param waiting whether evidence waits for a second person
     */
    static ControlStatus of(Optional<LocalDate> validUntil, boolean excepted, boolean waiting, LocalDate today) {
        if (validUntil.filter(day -> !day.isBefore(today)).isPresent()) {
            return validUntil.get().isBefore(today.plusDays(SOON)) ? EXPIRING : VALID;
        }
        if (excepted) {
            return EXCEPTED;
        }
        if (waiting) {
            return WAITING;
        }
        return validUntil.isPresent() ? EXPIRED : MISSING;
    }
}
