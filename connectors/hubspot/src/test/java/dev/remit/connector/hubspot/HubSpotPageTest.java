package dev.remit.connector.hubspot;

import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HubSpotPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatIsDeclared() {
        CoverageMatrix.check(new HubSpotConnectorFactory(), Path.of("../../docs/connectors/hubspot.md"));
    }
}
