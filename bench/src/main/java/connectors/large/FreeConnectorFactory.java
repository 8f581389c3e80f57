package connectors.large;

import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;

/** {@code free}: reads as fast as it can. */
public final class FreeConnectorFactory implements ConnectorFactory {

    @Override
    public ConnectorDescriptor descriptor() {
        return LargeSystemConnector.described("free", 1_000_000, Duration.ofSeconds(1));
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new LargeSystemConnector(config);
    }
}
