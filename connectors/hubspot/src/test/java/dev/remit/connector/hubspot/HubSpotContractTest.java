package dev.remit.connector.hubspot;

import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;

class HubSpotContractTest extends ConnectorContract {

    HubSpotContractTest() {
        super(new HubSpotConnectorFactory(), HubSpotImitation.CONFIG, Path.of("src/test/resources/recordings"));
    }
}
