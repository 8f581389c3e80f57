package dev.remit.findings;

import java.time.Period;

/** How bad a finding is, and so how soon it has to be seen to. {@link #rank()} is stored. */
public enum Severity {
    LOW(1, Period.ofDays(90)),
    MEDIUM(2, Period.ofDays(30)),
    HIGH(3, Period.ofDays(7));

    private final int rank;
    private final Period due;

    Severity(int rank, Period due) {
        this.rank = rank;
        this.due = due;
    }

    public int rank() {
        return rank;
    }

    /** How soon it has to be seen to. */
    public Period due() {
        return due;
    }

    public static Severity of(int rank) {
        for (Severity severity : values()) {
            if (severity.rank == rank) {
                return severity;
            }
        }
        throw new IllegalArgumentException("no severity " + rank);
    }
}
