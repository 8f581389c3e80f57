package dev.remit.retirement;

import dev.remit.risk.Coded;
import java.time.Instant;
import java.util.Optional;

/** How one access stands. */
public enum Standing implements Coded {
    /** It was seen there. */
    PRESENT,
    /** It was seen not to be there any more. */
    GONE,
    /** Another use case uses it now. */
    TAKEN_OVER,
    /** Somebody said that it is gone; nothing has shown it. */
    ATTESTED,
    UNKNOWN;

    /** Whether nothing has to be done about it. */
    public boolean settled() {
        return this == GONE || this == TAKEN_OVER || this == ATTESTED;
    }

    /**
     * How it stands once more is known. What was seen counts more than what was said, if it was seen later; not to see takes nothing
     * back.
     *
     * @param saidAt when somebody last said that it is gone
     * @param seen what there is to be seen now: never {@link #ATTESTED}
     * @param seenAt when that was looked at; empty if nothing tells
     */
    Standing after(Optional<Instant> saidAt, Standing seen, Optional<Instant> seenAt) {
        return switch (seen) {
            case GONE, TAKEN_OVER -> seen;
            case PRESENT -> this == ATTESTED && !later(seenAt, saidAt) ? ATTESTED : PRESENT;
            case UNKNOWN -> this == ATTESTED || this == GONE ? this : UNKNOWN;
            case ATTESTED -> throw new IllegalArgumentException("said, not seen");
        };
    }

    private static boolean later(Optional<Instant> seenAt, Optional<Instant> saidAt) {
        return seenAt.isPresent()
                && saidAt.filter(said -> !seenAt.get().isAfter(said)).isEmpty();
    }
}
