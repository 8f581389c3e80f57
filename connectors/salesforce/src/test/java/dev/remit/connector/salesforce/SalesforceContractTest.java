package dev.remit.connector.salesforce;

import dev.remit.plugin.testkit.ConnectorContract;
import dev.remit.plugin.testkit.Imitated;
import java.nio.file.Path;

class SalesforceContractTest extends ConnectorContract {

    SalesforceContractTest() {
        super(
                new SalesforceConnectorFactory(),
                SalesforceImitation.CONFIG,
                Path.of("src/test/resources/recordings"),
                Imitated.by(SalesforceContractTest::org)
                        .recorded()
                        .recorded("unscoped", () -> org().withoutRights())
                        .recorded("capped", () -> org().tokensOfTheUnseen(Tokens.MOST)));
    }

    /** Its pages are small, so that there are several. */
    private static SalesforceImitation org() {
        return new SalesforceImitation().pages(3);
    }
}
