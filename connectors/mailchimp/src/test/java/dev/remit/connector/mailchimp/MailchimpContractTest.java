package dev.remit.connector.mailchimp;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.ConnectorContract;
import java.nio.file.Path;
import java.util.Map;

class MailchimpContractTest extends ConnectorContract {

    static final Path MANIFEST = Path.of("src/main/resources").resolve(ManifestConnectorFactory.PLACE);
    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://us21.api.mailchimp.com"), Map.of("key", Secret.of("syntheticsynthetic-us21")));

    MailchimpContractTest() {
        super(ManifestConnectorFactory.of(MANIFEST), CONFIG, Path.of("src/test/resources/recordings"));
    }
}
