package dev.remit.connector.salesforce;

import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;

class SalesforceContractTest extends ConnectorContract {

    SalesforceContractTest() {
        super(new SalesforceConnectorFactory(), SalesforceImitation.CONFIG, Path.of("src/test/resources/recordings"));
    }
}
