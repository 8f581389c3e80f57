package dev.remit.connector.hubspot;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.testkit.ConnectorContract;
import dev.remit.plugin.testkit.Imitated;
import java.nio.file.Path;
import java.util.Map;

class HubSpotContractTest extends ConnectorContract {

    /** As many records as there are contacts, so that one more is cut off. */
    private static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://hubspot.example.test", "records", "3"), HubSpotImitation.CONFIG.secrets());

    HubSpotContractTest() {
        super(
                new HubSpotConnectorFactory(),
                CONFIG,
                Path.of("src/test/resources/recordings"),
                Imitated.by(HubSpotImitation::new)
                        .recorded("occurredAfter")
                        .recorded("unscoped", () -> new HubSpotImitation().withoutScopes())
                        .recorded("capped", () -> new HubSpotImitation().contacts(4)));
    }
}
