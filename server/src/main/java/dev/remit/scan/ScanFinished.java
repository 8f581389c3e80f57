package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.access.IntegrationSeen;
import java.time.Instant;
import java.util.List;

/**
 * A scan ended, well or not; published in the transaction that stored what it saw.
 *
 * @param integrations the AI integrations that are there, and those that went with this scan, each with what changed
 */
public record ScanFinished(
        ScanId scan,
        ConnectionId connection,
        String connectionName,
        ScanState state,
        String message,
        List<ScanQuestion> questions,
        List<IntegrationSeen> integrations,
        Instant at) {

    public ScanFinished {
        questions = List.copyOf(questions);
        integrations = List.copyOf(integrations);
    }
}
