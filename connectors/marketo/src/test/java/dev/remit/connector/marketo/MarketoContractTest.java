package dev.remit.connector.marketo;

import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;

class MarketoContractTest extends ConnectorContract {

    MarketoContractTest() {
        super(new MarketoConnectorFactory(), MarketoImitation.CONFIG, Path.of("src/test/resources/recordings"));
    }
}
