package dev.remit.connector.keycloak;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;
import java.util.Map;

class KeycloakContractTest extends ConnectorContract {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://login.example.test", "realm", "harbour", "client", "remit"),
            Map.of("secret", Secret.of("synthetic-secret-4711")));

    KeycloakContractTest() {
        super(new KeycloakConnectorFactory(), CONFIG, Path.of("src/test/resources/recordings"));
    }
}
