package dev.remit.inventory.register;

import dev.remit.risk.Coded;

/**
 * How the register is ordered; ties go by id, and unknown values stand last in both directions.
 *
 * @param descending from the largest, latest or last
 */
public record RegisterSort(By by, boolean descending) {

    public static final RegisterSort DEFAULT = new RegisterSort(By.NAME, false);

    /** What the register can be ordered by. */
    public enum By implements Coded {
        NAME,
        TIER,
        LANE,
        ACCOUNTABLE,
        LAST_EVIDENCE,
        NEXT_REVIEW,
        VALUE
    }
}
