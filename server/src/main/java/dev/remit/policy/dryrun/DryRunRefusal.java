package dev.remit.policy.dryrun;

import dev.remit.shared.Refusal;

/** Every "no" to a dry run. */
public enum DryRunRefusal implements Refusal {
    /** There is no such version, or it waits for nobody any more. */
    NOTHING_PROPOSED,
    ALREADY_RUNNING;

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }
}
