package dev.remit.connector.salesforce;

import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SalesforcePageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatIsDeclared() {
        CoverageMatrix.check(new SalesforceConnectorFactory(), Path.of("../../docs/connectors/salesforce.md"));
    }
}
