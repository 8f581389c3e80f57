package dev.remit.incident.lesson;

/**
 * The lessons of one incident, counted.
 *
 * @param settled how many of them were taken up or declined
 */
public record LessonCounts(long all, long settled) {

    /** How many wait for somebody. */
    public long open() {
        return all - settled;
    }
}
