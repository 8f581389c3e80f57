package dev.remit.policy.dryrun;

import java.time.Instant;

/**
 * How far a dry run is.
 *
 * @param done use cases looked at
 * @param changed those of them that would be treated otherwise
 * @param current whether nothing was published since it began
 */
public record DryRun(State state, Instant startedAt, int done, int changed, boolean current) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        FINISHED,
        /** It broke, or was not heard of for a minute: its node is gone. */
        FAILED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Everything was looked at, under the policies that are in force now. */
    public boolean counts() {
        return state == State.FINISHED && current;
    }
}
