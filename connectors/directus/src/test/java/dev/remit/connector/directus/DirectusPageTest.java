package dev.remit.connector.directus;

import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DirectusPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatIsDeclared() {
        CoverageMatrix.check(new DirectusConnectorFactory(), Path.of("../../docs/connectors/directus.md"));
    }
}
