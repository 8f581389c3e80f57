package dev.remit.connector;

import dev.remit.connector.host.PluginEnd;
import dev.remit.connector.host.PluginHost;
import dev.remit.connector.host.PluginRun;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls connectors' code: in the host's threads, with the runtime's network. */
@Component
class ConnectorCalls {

    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration TEST = Duration.ofSeconds(60);

    private final PluginHost host;
    private final ConnectorRuntime runtime;

    ConnectorCalls(PluginHost host, ConnectorRuntime runtime) {
        this.host = host;
        this.runtime = runtime;
    }

    Optional<ConnectorDescriptor> descriptor(String connector) {
        return host.connector(connector);
    }

    /** Everything wrong with a configuration, as its declaration and the connector say. */
    List<ConnectorConfig.Problem> problems(String connector, ConnectorConfig config, boolean onPremises) {
        return result(
                connector,
                start(connector, factory -> runtime.problems(new ConnectionSetup(factory, config, onPremises))),
                QUICK);
    }

    List<Check> test(String connector, ConnectorConfig config, boolean onPremises) {
        Cancellation cancellation = new Cancellation();
        return result(
                connector,
                start(connector, f -> runtime.test(new ConnectionSetup(f, config, onPremises), cancellation)),
                TEST);
    }

    ConnectorRuntime runtime() {
        return runtime;
    }

    <T> PluginRun<T> start(String connector, Function<ConnectorFactory, T> work) {
        return host.start(connector, work)
                .orElseThrow(() -> ConnectorRefusal.CONNECTOR_NOT_INSTALLED.because(connector));
    }

    private static <T> T result(String connector, PluginRun<T> run, Duration deadline) {
        try {
            return switch (run.awaitOrStop(deadline, QUICK)) {
                case PluginEnd.Done<T>(T value) -> value;
                case PluginEnd.Failed<T>(var failure, String message) ->
                    throw ConnectorRefusal.CONNECTOR_BROKEN.because(connector, message);
                // the message of an unforeseen exception may hold anything, a secret included: its type has to do
                case PluginEnd.Crashed<T>(String exception, String message) ->
                    throw ConnectorRefusal.CONNECTOR_BROKEN.because(connector, exception + ".");
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectorRefusal.CONNECTOR_BROKEN.because(connector, "The console stopped waiting.");
        }
    }
}
