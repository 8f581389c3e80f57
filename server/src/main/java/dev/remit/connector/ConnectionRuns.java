package dev.remit.connector;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.runtime.ScanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads systems through their connections. For {@code scan}; people ask there. */
@Component
public class ConnectionRuns {

    private final ConnectionStore store;
    private final ConnectorCalls calls;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ConnectionRuns(
            ConnectionStore store,
            ConnectorCalls calls,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.calls = calls;
        this.transaction = transaction;
        this.events = events;
    }

    private record Ready(Connection connection, ConnectorConfig config) {}

    /** The connection, if it may be read now; refused otherwise. */
    @Transactional(readOnly = true)
    public Connection readable(ConnectionId id) {
        Connection connection = store.find(id).orElseThrow(() -> ConnectorRefusal.CONNECTION_GONE.because());
        switch (connection.state()) {
            case REMOVED -> throw ConnectorRefusal.CONNECTION_REMOVED.because();
            case DISABLED -> throw ConnectorRefusal.CONNECTION_DISABLED.because();
            case ENABLED -> {}
        }
        descriptor(connection);
        return connection;
    }

    /** Whether it is disabled or removed; schedules rest while it is. */
    @Transactional(readOnly = true)
    public boolean resting(ConnectionId id) {
        return store.find(id)
                .filter(connection -> connection.state() == ConnectionState.ENABLED)
                .isEmpty();
    }

    /** Whether it was removed: what a scan of it still brings is of no use to anybody. */
    @Transactional(readOnly = true)
    public boolean removed(ConnectionId id) {
        return store.find(id)
                .filter(connection -> connection.state() != ConnectionState.REMOVED)
                .isEmpty();
    }

    /** The connectors that can be used on this console. */
    public List<ConnectorDescriptor> connectors() {
        return calls.connectors();
    }

    /** What the connection's connector declares. */
    public ConnectorDescriptor descriptor(Connection connection) {
        return calls.descriptor(connection.connector())
                .orElseThrow(() -> ConnectorRefusal.CONNECTOR_NOT_INSTALLED.because(connection.connector()));
    }

    /** Starts reading; call it outside any transaction. */
    public ConnectionRun start(ConnectionId id, RunQuestions questions, Duration deadline) {
        Ready ready = java.util.Objects.requireNonNull(transaction.execute(status -> {
            Connection connection = readable(id);
            return new Ready(connection, new ConnectorConfig(connection.settings(), store.secrets(id)));
        }));
        ConnectionRun run = new ConnectionRun(deadline);
        ScanRequest request =
                new ScanRequest(questions.asked(), questions.checkpoints(), questions.watermarks(), run.cancellation());
        run.runs(calls.scan(ready.connection(), ready.config(), request, run.observer()));
        return run;
    }

    /** Notes in the scan's own transaction whether the system could be read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ConnectionId id, Optional<String> failure) {
        boolean news = store.setFailure(id, failure);
        if (news && failure.isPresent()) {
            String connector = store.find(id).orElseThrow().connector();
            events.publishEvent(new ConnectorFailed(id, connector, failure.get()));
        }
    }
}
