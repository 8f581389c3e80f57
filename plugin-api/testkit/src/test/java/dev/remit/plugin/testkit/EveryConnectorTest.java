package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each connector of this build has to show for itself, beyond what the kit can ask of it. */
class EveryConnectorTest {

    private static final Path CONNECTORS = Path.of("../../connectors");
    private static final Path PAGES = Path.of("../../docs/connectors");

    /** Here the reason is the whole answer: no person could look up more. */
    private static final Set<String> NOBODY_CAN_KNOW = Set.of("intercom: field access", "keycloak: native ai");

    @Test
    void itKeepsTheContract() throws IOException {
        assertThat(connectors()).allSatisfy(each -> assertThat(tests(each))
                .containsPattern("class \\w+ContractTest extends ConnectorContract "));
    }

    /** A recording has no state to change, so each also needs a system that has one. */
    @Test
    void itIsTriedOnASystemThatItMustLeaveAsItWas() throws IOException {
        assertThat(connectors())
                .allSatisfy(each -> assertThat(tests(each)).containsAnyOf("Imitated.by(", ".unchanged("));
    }

    @Test
    void itsPageHasTheCoverageThatItDeclares() throws IOException {
        assertThat(connectors()).allSatisfy(each -> assertThat(tests(each))
                .contains("CoverageMatrix.check(", "docs/connectors/" + each.getFileName() + ".md"));
    }

    /** Read from the pages, which say what is declared. */
    @Test
    void whatItsSystemTellsNobodyIsAskedOfSomebody() throws IOException {
        assertThat(connectors())
                .flatMap(EveryConnectorTest::questionsWithoutAnybody)
                .containsExactlyInAnyOrderElementsOf(NOBODY_CAN_KNOW);
    }

    private static List<String> questionsWithoutAnybody(Path connector) {
        String id = String.valueOf(connector.getFileName());
        return text(PAGES.resolve(id + ".md"))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("**not exposed**"))
                .filter(line -> !line.contains("*Somebody is asked:*"))
                .map(line -> id + ": " + line.split("\\|", 3)[1].strip())
                .toList();
    }

    private static List<Path> connectors() throws IOException {
        try (Stream<Path> all = Files.list(CONNECTORS)) {
            List<Path> connectors =
                    all.filter(each -> Files.exists(each.resolve("src/main"))).toList();
            assertThat(connectors).hasSizeGreaterThan(8);
            return connectors;
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
