package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import java.time.Instant;

/**
 * An AI integration that is there as far as anybody knows, and where.
 *
 * @param seenAt when the question it was found by was last answered
 */
public record KnownIntegration(
        IntegrationSeen integration, ConnectionId connection, String connectionName, Instant seenAt) {}
