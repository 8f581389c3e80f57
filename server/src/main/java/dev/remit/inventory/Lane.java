package dev.remit.inventory;

import dev.remit.risk.Coded;

/** Where a use case runs, in rising order of attention. {@link #code()} is stored; never change one. */
public enum Lane implements Coded {
    EXPERIMENT,
    PRODUCTION,
    /** Runs, or ran, under watch: something about it has to be settled. */
    OVERSIGHT
}
