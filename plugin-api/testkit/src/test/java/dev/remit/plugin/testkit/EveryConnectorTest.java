package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A recording has no state to change, so each connector of this build also needs a system that has one. */
class EveryConnectorTest {

    private static final Path CONNECTORS = Path.of("../../connectors");

    @Test
    void itIsTriedOnASystemThatItMustLeaveAsItWas() throws IOException {
        try (Stream<Path> all = Files.list(CONNECTORS)) {
            List<Path> connectors = all.filter(each -> Files.exists(each.resolve("src/test/java")))
                    .toList();
            assertThat(connectors).hasSizeGreaterThan(8);
            assertThat(connectors)
                    .allSatisfy(each -> assertThat(tests(each)).containsAnyOf("Imitated.by(", ".unchanged("));
        }
    }

    private static String tests(Path connector) throws IOException {
        try (Stream<Path> files = Files.walk(connector.resolve("src/test/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(EveryConnectorTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
