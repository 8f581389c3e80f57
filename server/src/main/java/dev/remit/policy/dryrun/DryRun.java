package dev.remit.policy.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a dry run is.
 *
 * @param done use cases looked at
 * @param changed those of them that would be treated otherwise
 * @param current whether nothing was published since it began
 */
public record DryRun(
        State state,
        Instant startedAt,
        Instant aliveAt,
        Optional<Instant> finishedAt,
        int done,
        int changed,
        boolean current) {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** Where it stands. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    /** Still looking; one that was not heard of for a minute has died with its node. */
    public boolean running(Instant now) {
        return state == State.RUNNING && now.isBefore(aliveAt.plus(SILENCE));
    }

    /** Everything was looked at, under the policies that are in force now. */
    public boolean counts() {
        return state == State.FINISHED && current;
    }
}
