package dev.remit.inventory.work;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A use case was seen at work by a scan.
 *
 * @param integration the AI integration it was recognised by
 * @param canDo what the integration can do there, and on what the surest statement about it rests
 */
public record Sighting(
        UUID integration, UUID connection, String connectionName, Map<Capability, Basis> canDo, Instant at) {}
