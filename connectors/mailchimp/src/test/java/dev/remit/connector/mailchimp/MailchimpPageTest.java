package dev.remit.connector.mailchimp;

import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailchimpPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatTheManifestDeclares() {
        CoverageMatrix.check(
                ManifestConnectorFactory.of(MailchimpContractTest.MANIFEST),
                Path.of("../../docs/connectors/mailchimp.md"));
    }
}
