package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.ConnectorJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the host refuses in other people's connectors, our own do not do either. */
class ProductConnectorsTest {

    private static final String SERVICES = "src/main/resources/META-INF/services/dev.remit.plugin.ConnectorFactory";

    @TempDir
    Path place;

    @TestFactory
    Stream<DynamicTest> eachConnectorNamesNothingThatTheHostRefuses() throws IOException {
        try (Stream<Path> connectors = Files.list(Path.of("..", "connectors"))) {
            return connectors.filter(each -> Files.exists(each.resolve(SERVICES))).sorted().toList().stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> accepted(each)));
        }
    }

    private void accepted(Path connector) throws IOException {
        String factory = Files.readString(connector.resolve(SERVICES)).strip();
        Path jar = ConnectorJar.ofProduct(place, connector.getFileName().toString(), factory);
        assertThat(BytecodeCheck.violation(jar)).isEmpty();
    }
}
