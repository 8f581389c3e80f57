package dev.remit.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * When a principal last acted, as the system recorded it. Where the system records nothing, report no use and say so in the
 * {@link Coverage}: "never" and "unknown" are different answers.
 *
 * {@snippet :
 * sink.observe(Question.LAST_USE, Use.last("token:42", when, Optional.of("192.0.2.7"), json.evidence()));
 * sink.observe(Question.LAST_USE, Use.never("token:43", json.evidence()));
 * }
 *
 * @param principal the key of a {@link Principal} reported in the same scan
 * @param at the last time, UTC; empty: never since it exists
 * @param from the address or client it came from, if recorded
 * @param evidence where it was read
 */
public record Use(String principal, Optional<Instant> at, Optional<String> from, Evidence evidence)
        implements Observation {

    /** Last used then. */
    public static Use last(String principal, Instant at, Optional<String> from, Evidence evidence) {
        return new Use(principal, Optional.of(at), from, evidence);
    }

    /** Never used, says the system. */
    public static Use never(String principal, Evidence evidence) {
        return new Use(principal, Optional.empty(), Optional.empty(), evidence);
    }

    /** One per principal. */
    @Override
    public String key() {
        return "use:" + principal;
    }
}
