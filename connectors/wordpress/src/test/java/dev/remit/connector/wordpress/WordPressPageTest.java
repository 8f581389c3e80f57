package dev.remit.connector.wordpress;

import dev.remit.plugin.testkit.report.CoverageMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WordPressPageTest {

    @Test
    @Tag("approved")
    void thePageSaysWhatIsDeclared() {
        CoverageMatrix.check(new WordPressConnectorFactory(), Path.of("../../docs/connectors/wordpress.md"));
    }
}
