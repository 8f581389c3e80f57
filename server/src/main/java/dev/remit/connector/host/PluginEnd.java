package dev.remit.connector.host;

import dev.remit.plugin.ConnectorException;

/** How a connector's code ended. Holds nothing that belongs to its class loader. */
public sealed interface PluginEnd<T> {

    /** It returned. */
    record Done<T>(T value) implements PluginEnd<T> {}

    /** It said why it cannot. */
    record Failed<T>(ConnectorException.Failure failure, String message) implements PluginEnd<T> {}

    /** It broke: a bug in the connector. The message may hold what the connector handled; scrub it before showing. */
    record Crashed<T>(String exception, String message) implements PluginEnd<T> {}
}
