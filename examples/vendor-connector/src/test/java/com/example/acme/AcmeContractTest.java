package com.example.acme;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;
import java.util.Map;

class AcmeContractTest extends ConnectorContract {

    AcmeContractTest() {
        super(
                new AcmeConnectorFactory(),
                new ConnectorConfig(
                        Map.of("url", "https://cms.example.test"), Map.of("token", Secret.of("synthetic-token-0815"))),
                Path.of("src/test/resources/recordings"));
    }
}
