package dev.remit.reports;

import java.util.concurrent.CancellationException;

/** How far a rendering is, and whether anybody still wants it. Called from the rendering thread. */
public interface Progress {

    /** The part that is done, from 0 to 1; never falls. */
    void reached(double part);

    /** True once the rendering should stop; it then ends in a {@link CancellationException} within a page or 500 rows. */
    boolean cancelled();

    /** For callers who neither watch nor cancel. */
    static Progress unwatched() {
        return new Progress() {
            @Override
            public void reached(double part) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /** Stops the rendering if it was cancelled or its thread interrupted. */
    default void check() {
        if (cancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The rendering was cancelled.");
        }
    }
}
