package dev.remit.connector.marketo;

import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MarketoPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatIsDeclared() {
        CoverageMatrix.check(new MarketoConnectorFactory(), Path.of("../../docs/connectors/marketo.md"));
    }
}
