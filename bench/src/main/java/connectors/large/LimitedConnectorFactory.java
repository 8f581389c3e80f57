package connectors.large;

import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;

/** {@code limited}: as often as a system allows. */
public final class LimitedConnectorFactory implements ConnectorFactory {

    /** Requests a second. */
    public static final int RATE = 20;

    @Override
    public ConnectorDescriptor descriptor() {
        return LargeSystemConnector.described("limited", RATE, Duration.ofSeconds(1));
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new LargeSystemConnector(config);
    }
}
