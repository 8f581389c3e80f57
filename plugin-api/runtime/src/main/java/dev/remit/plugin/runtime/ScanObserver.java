package dev.remit.plugin.runtime;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import java.util.OptionalLong;

/** Receives a scan as it happens, on the scanning thread; what arrives is checked and free of the connection's secrets. */
public interface ScanObserver {

    /** A fact; the same key again under the same question replaces the former. */
    void observed(Question question, Observation observation);

    /** How far it is. */
    default void progressed(Question question, long done, OptionalLong total) {}

    /** A question ended; each question asked ends exactly once, whatever happens. */
    default void answered(Question question, Coverage coverage) {}

    /** Everything up to here was reported. */
    default void reached(Question question, String position) {}

    /** The next scan may read this question from here on; counts once the question was answered. */
    default void marked(Question question, String position) {}
}
