package dev.remit.risk;

/** How much governance a use case needs, in rising order. */
public enum RiskTier implements Coded {
    MINIMAL(0),
    LIMITED(1),
    HIGH(2),
    PROHIBITED(3);

    private final int rank;

    RiskTier(int rank) {
        this.rank = rank;
    }

    /** From 0, for ordering and for scores; stored, so never change one. */
    public int rank() {
        return rank;
    }
}
