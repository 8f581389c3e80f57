package dev.remit.connector.marketo;

import dev.remit.plugin.testkit.ConnectorContract;
import dev.remit.plugin.testkit.Imitated;
import java.nio.file.Path;

class MarketoContractTest extends ConnectorContract {

    MarketoContractTest() {
        super(
                new MarketoConnectorFactory(),
                MarketoImitation.CONFIG,
                Path.of("src/test/resources/recordings"),
                Imitated.by(MarketoContractTest::instance)
                        .recorded("sinceDatetime")
                        .recorded("unscoped", () -> instance().withoutPermissions()));
    }

    /** Its pages are small, so that there are several. */
    private static MarketoImitation instance() {
        return new MarketoImitation().activitiesPerPage(2);
    }
}
