package dev.remit.connector.keycloak;

import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeycloakPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatIsDeclared() {
        CoverageMatrix.check(new KeycloakConnectorFactory(), Path.of("../../docs/connectors/keycloak.md"));
    }
}
