package dev.remit.connector.wordpress;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;
import java.util.Map;

class WordPressContractTest extends ConnectorContract {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://wordpress.example.test", "user", "remit-scan"),
            Map.of("password", Secret.of("synt heti cpas swor d123 4567")));

    WordPressContractTest() {
        super(new WordPressConnectorFactory(), CONFIG, Path.of("src/test/resources/recordings"));
    }
}
