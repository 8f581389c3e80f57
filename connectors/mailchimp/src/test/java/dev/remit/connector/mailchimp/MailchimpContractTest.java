package dev.remit.connector.mailchimp;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.ConnectorContract;
import dev.remit.plugin.testkit.Imitated;
import java.nio.file.Path;
import java.util.Map;

class MailchimpContractTest extends ConnectorContract {

    static final Path MANIFEST = Path.of("src/main/resources").resolve(ManifestConnectorFactory.PLACE);
    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://us21.api.mailchimp.com"), Map.of("key", Secret.of("syntheticsynthetic-us21")));

    MailchimpContractTest() {
        super(
                ManifestConnectorFactory.of(MANIFEST),
                CONFIG,
                Path.of("src/test/resources/recordings"),
                Imitated.by(MailchimpContractTest::account)
                        .recorded("unscoped", () -> account().refuseAll())
                        .recorded(
                                "capped",
                                () -> account().app(2, "Shop Sync", "tom").givesAtMost(1)));
    }

    private static MailchimpImitation account() {
        return new MailchimpImitation().app(1, "Copy Assistant", "mara").field("PHONE", "phone");
    }
}
