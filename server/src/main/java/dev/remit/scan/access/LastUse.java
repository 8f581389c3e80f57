package dev.remit.scan.access;

import java.time.Instant;
import java.util.Optional;

/**
 * When something last acted. "Never" and "not known" are different answers.
 *
 * @param at only if known
 * @param from the address or client, if recorded
 */
public record LastUse(Status status, Optional<Instant> at, Optional<String> from) {

    /** How much is known. */
    public enum Status {
        KNOWN,
        /** The system says: never. */
        NEVER,
        /** The system does not say. */
        UNKNOWN
    }
}
