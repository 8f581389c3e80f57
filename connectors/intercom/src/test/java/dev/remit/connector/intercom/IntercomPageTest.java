package dev.remit.connector.intercom;

import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IntercomPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatTheManifestDeclares() {
        CoverageMatrix.check(
                ManifestConnectorFactory.of(IntercomContractTest.MANIFEST),
                Path.of("../../docs/connectors/intercom.md"));
    }
}
