package dev.remit.connector.n8n;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;
import java.util.Map;

class N8nContractTest extends ConnectorContract {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://n8n.example.test"), Map.of("apiKey", Secret.of("n8n_api_synthetic0123456789")));

    N8nContractTest() {
        super(new N8nConnectorFactory(), CONFIG, Path.of("src/test/resources/recordings"));
    }
}
