package dev.remit.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * A record that the system keeps of what is done in it, reported under {@link Question#MONITORING}. Without one, nobody can say
 * afterwards what an integration did.
 *
 * {@snippet :
 * sink.observe(Question.MONITORING, Monitoring.of("admin events", Monitoring.State.ON, json.evidence()).keptFor(Duration.ofDays(30)));
 * }
 *
 * @param record the system's own name of the record, for example {@code admin events}
 * @param state whether it is kept
 * @param kept for how long; empty: for ever, or the system does not say
 * @param evidence where it was read
 */
public record Monitoring(String record, State state, Optional<Duration> kept, Evidence evidence)
        implements Observation {

    /** Whether a record is kept. */
    public enum State {
        /** It is. */
        ON,
        /** It could be, and is switched off. */
        OFF,
        /** The system does not say. */
        UNKNOWN
    }

    /** A record of which no more is known. */
    public static Monitoring of(String record, State state, Evidence evidence) {
        return new Monitoring(record, state, Optional.empty(), evidence);
    }

    /** The same, kept for so long. */
    public Monitoring keptFor(Duration time) {
        return new Monitoring(record, state, Optional.of(time), evidence);
    }

    /** One per record. */
    @Override
    public String key() {
        return "monitoring:" + record;
    }
}
