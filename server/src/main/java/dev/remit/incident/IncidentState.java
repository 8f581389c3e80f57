package dev.remit.incident;

import java.util.Locale;
import java.util.Optional;

/** Where an incident is. {@link #code()} is stored; never change one. */
public enum IncidentState {
    OPEN,
    /** It does no further harm. */
    CONTAINED,
    /** The harm is put right as far as it can be. */
    RESOLVED,
    /** What was learnt is written down. */
    CLOSED;

    /** What comes after it; empty after the last. */
    public Optional<IncidentState> next() {
        return switch (this) {
            case OPEN -> Optional.of(CONTAINED);
            case CONTAINED -> Optional.of(RESOLVED);
            case RESOLVED -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IncidentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
