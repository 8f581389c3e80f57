package dev.remit.scheduling;

/** The schedules a feature stores, each put through {@link Schedules} as well; a bean per feature that has any. */
public interface StoredSchedules {

    /**
     * Brings the scheduler in line with what the current workspace stores: another time zone, a restored backup, a subject that is
     * gone. What is the same stays untouched, so nothing fires twice. Called inside a transaction.
     */
    void reconcile();
}
