package dev.remit.findings;

/** How bad a finding is, and so how soon it has to be seen to. {@link #rank()} is stored. */
public enum Severity {
    LOW(1, 90),
    MEDIUM(2, 30),
    HIGH(3, 7);

    private final int rank;
    private final int days;

    Severity(int rank, int days) {
        this.rank = rank;
        this.days = days;
    }

    public int rank() {
        return rank;
    }

    /** Within how many days it has to be seen to. */
    public int days() {
        return days;
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
