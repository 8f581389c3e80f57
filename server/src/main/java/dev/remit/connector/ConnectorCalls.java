package dev.remit.connector;

import dev.remit.connector.account.RemoteAccounts;
import dev.remit.connector.host.PluginEnd;
import dev.remit.connector.host.PluginHost;
import dev.remit.connector.host.PluginRun;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectionSetup.Account;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls connectors' code: in the host's threads, with the runtime's network. */
@Component
class ConnectorCalls {

    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration TEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PluginHost host;
    private final ConnectorRuntime runtime;
    private final RemoteAccounts accounts;
    private final Set<Started> runs = ConcurrentHashMap.newKeySet();

    private record Started(ConnectionId connection, PluginRun<?> run) {}

    ConnectorCalls(PluginHost host, ConnectorRuntime runtime, RemoteAccounts accounts) {
        this.host = host;
        this.runtime = runtime;
        this.accounts = accounts;
    }

    List<ConnectorDescriptor> connectors() {
        return host.connectors();
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

    List<Check> test(Connection connection, ConnectorConfig config) {
        Cancellation cancellation = new Cancellation();
        Account account = account(connection, config);
        return result(
                connection.connector(),
                start(connection, factory -> runtime.test(setup(factory, connection, config, account), cancellation)),
                TEST);
    }

    PluginRun<ScanReport> scan(
            Connection connection, ConnectorConfig config, ScanRequest request, ScanObserver observer) {
        Account account = account(connection, config);
        return start(
                connection, factory -> runtime.scan(setup(factory, connection, config, account), request, observer));
    }

    private static ConnectionSetup setup(
            ConnectorFactory factory, Connection connection, ConnectorConfig config, Account account) {
        return new ConnectionSetup(factory, config, connection.onPremises(), account);
    }

    private Account account(Connection connection, ConnectorConfig config) {
        return descriptor(connection.connector())
                .map(described -> accounts.of(described, config))
                .orElse(Account.ALONE);
    }

    private <T> PluginRun<T> start(String connector, Function<ConnectorFactory, T> work) {
        return host.start(connector, work)
                .orElseThrow(() -> ConnectorRefusal.CONNECTOR_NOT_INSTALLED.because(connector));
    }

    /** The same for a connection, as long as no run of it ignores being stopped: else each try would cost one more thread. */
    private <T> PluginRun<T> start(Connection connection, Function<ConnectorFactory, T> work) {
        runs.removeIf(each -> !each.run().alive());
        if (runs.stream()
                .anyMatch(each ->
                        each.connection().equals(connection.id()) && each.run().ignores(PATIENCE))) {
            throw ConnectorRefusal.CONNECTOR_STUCK.because(connection.connector());
        }
        PluginRun<T> run = start(connection.connector(), work);
        runs.add(new Started(connection.id(), run));
        return run;
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
