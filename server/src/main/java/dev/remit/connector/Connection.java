package dev.remit.connector;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A connector as this workspace configured it. Holds no secret.
 *
 * @param connector the connector's id, for example {@code wordpress}
 * @param settings what was entered into the fields that are not secret
 * @param secrets when the secret of each field was entered
 * @param onPremises whether the system runs in the console's own network
 * @param lastTest empty until it was tested
 * @param failure what keeps it from being read, since when; empty while it can be read
 */
public record Connection(
        ConnectionId id,
        String connector,
        String name,
        Map<String, String> settings,
        Map<String, Instant> secrets,
        boolean onPremises,
        ConnectionState state,
        Instant addedAt,
        Optional<ConnectionTest> lastTest,
        Optional<Failing> failure,
        int version) {

    /** Why and since when a connection cannot be read. */
    public record Failing(Instant since, String message) {}

    public Connection {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }
}
