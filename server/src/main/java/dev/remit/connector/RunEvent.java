package dev.remit.connector;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import java.util.OptionalLong;

/** Something a connector reported while it read a system; checked and free of the connection's secrets. */
public sealed interface RunEvent {

    Question question();

    /** A fact. */
    record Observed(Question question, Observation observation) implements RunEvent {}

    /** How far it is. */
    record Progressed(Question question, long done, OptionalLong total) implements RunEvent {}

    /** A question ended. */
    record Answered(Question question, Coverage coverage) implements RunEvent {}

    /** Everything up to this position was reported. */
    record Reached(Question question, String position) implements RunEvent {}

    /** The next scan may read from this position on, once the question was answered. */
    record Marked(Question question, String position) implements RunEvent {}
}
