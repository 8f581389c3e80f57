package dev.remit.kpi;

/** How a figure is made of its rows. */
public enum KpiUnit {
    /** Rows that count, of all whose answer is known; 0 to 100. */
    PERCENT,
    /** The median of the rows' lengths of time, in days. */
    DAYS,
    /** The sum of the rows' amounts, in the workspace's currency. */
    MONEY,
    /** Rows that count. */
    COUNT
}
