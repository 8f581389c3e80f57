package dev.remit.plugin.runtime;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;

/**
 * A connector with the configuration of one connection.
 *
 * @param onPremises whether the system runs in the console's own network: allows private addresses and plain http
 */
public record ConnectionSetup(ConnectorFactory factory, ConnectorConfig config, boolean onPremises) {}
