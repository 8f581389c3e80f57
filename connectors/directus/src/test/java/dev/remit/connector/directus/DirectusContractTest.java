package dev.remit.connector.directus;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;
import java.util.Map;

class DirectusContractTest extends ConnectorContract {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://content.example.test"),
            Map.of("token", Secret.of("synthetic-reader-token"), "administrator", Secret.of("synthetic-admin-token")));

    DirectusContractTest() {
        super(new DirectusConnectorFactory(), CONFIG, Path.of("src/test/resources/recordings"));
    }
}
