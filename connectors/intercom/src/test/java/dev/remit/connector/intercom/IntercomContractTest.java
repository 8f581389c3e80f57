package dev.remit.connector.intercom;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.ConnectorContract;
import dev.remit.plugin.testkit.Imitated;
import java.nio.file.Path;
import java.util.Map;

class IntercomContractTest extends ConnectorContract {

    static final Path MANIFEST = Path.of("src/main/resources").resolve(ManifestConnectorFactory.PLACE);
    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://api.intercom.io"), Map.of("token", Secret.of("synthetic-intercom-token")));

    IntercomContractTest() {
        super(
                ManifestConnectorFactory.of(MANIFEST),
                CONFIG,
                Path.of("src/test/resources/recordings"),
                Imitated.by(IntercomContractTest::workspace)
                        .recorded("unscoped", () -> workspace().withoutScopes()));
    }

    private static IntercomImitation workspace() {
        return new IntercomImitation().connector("5001", "Order status", "live", "get", "https://orders.example.test/");
    }
}
