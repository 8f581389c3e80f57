package dev.remit.plugin.runtime;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Keeps what the host's own observer throws, because on its way through the connector it could be swallowed or blamed on it. */
final class ObserverBoundary implements ScanObserver {

    private final ScanObserver observer;
    private @Nullable RuntimeException failure;

    ObserverBoundary(ScanObserver observer) {
        this.observer = observer;
    }

    @Override
    public void observed(Question question, Observation observation) {
        keeping(() -> observer.observed(question, observation));
    }

    @Override
    public void progressed(Question question, long done, OptionalLong total) {
        keeping(() -> observer.progressed(question, done, total));
    }

    @Override
    public void answered(Question question, Coverage coverage) {
        keeping(() -> observer.answered(question, coverage));
    }

    @Override
    public void reached(Question question, String position) {
        keeping(() -> observer.reached(question, position));
    }

    @Override
    public void marked(Question question, String position) {
        keeping(() -> observer.marked(question, position));
    }

    /** Throws what the observer threw. */
    void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    private void keeping(Runnable call) {
        rethrow();
        try {
            call.run();
        } catch (RuntimeException thrown) {
            failure = thrown;
            throw thrown;
        }
    }
}
