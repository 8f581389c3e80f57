package dev.remit.connector;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.util.Map;
import java.util.Optional;

/**
 * How the reading of a system ended.
 *
 * @param failure what ended it early; empty if the connector came to its end
 * @param message for the person who owns the connection; empty with the failure
 * @param coverage of each question that ended; those missing were not reached
 * @param stuck whether the connector did not react to being stopped and was given up on
 */
public record RunEnd(
        Optional<ConnectorException.Failure> failure,
        Optional<String> message,
        Map<Question, Coverage> coverage,
        boolean stuck) {

    public RunEnd {
        coverage = Map.copyOf(coverage);
    }

    static RunEnd failed(ConnectorException.Failure failure, String message, boolean stuck) {
        return new RunEnd(Optional.of(failure), Optional.of(message), Map.of(), stuck);
    }
}
