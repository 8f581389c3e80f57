package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.VendorRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor who has the published artifacts and nothing else of Remit can make a connector that the console loads. */
class VendorProjectTest {

    private static final Path EXAMPLE = Path.of("../examples/vendor-connector");

    @TempDir
    Path directory;

    @Test
    void aProjectOutsideTheBuildKeepsTheContractAndItsJarIsLoaded() throws IOException {
        Path project = copy(directory.resolve("project"));
        String said;
        try (VendorRepository repository = VendorRepository.in(directory.resolve("repository"))) {
            said = repository.maven(project, "package");
        }
        assertThat(said).contains("Acme CMS 1.0.0 keeps the connector contract");
        assertThat(project.resolve("target/remit-kit/acme.md"))
                .content()
                .contains("keeps the connector contract", "| Contract kit | 0.1.0 |");
        assertThat(project.resolve("target/remit-kit/acme.svg")).content().startsWith("<svg");
        try (PluginHost host = new PluginHost(
                List.of(project.resolve("target/acme-connector-1.0.0.jar").toString()),
                directory.resolve("copies"),
                new KeyRing(directory.resolve("keys"), true, Clock.systemUTC()))) {
            host.refresh();
            assertThat(host.plugins())
                    .extracting(PluginStatus::state, PluginStatus::detail)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(PluginStatus.State.LOADED, ""));
            assertThat(host.connector("acme").orElseThrow().vendor()).isEqualTo("Acme");
        }
    }

    @Test
    void itKnowsNothingOfRemitButWhatIsPublishedForVendors() throws IOException {
        String pom = Files.readString(EXAMPLE.resolve("pom.xml"));
        assertThat(pom).doesNotContain("<parent>", "<module>", "<repository>", "relativePath");
        assertThat(pom.lines()
                        .filter(line -> line.contains("<artifactId>plugin-"))
                        .map(String::strip))
                .containsExactly("<artifactId>plugin-api</artifactId>", "<artifactId>plugin-testkit</artifactId>");
        assertThat(Files.readString(Path.of("../pom.xml"))).doesNotContain("examples");
    }

    private static Path copy(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path each :
                    all.filter(file -> !file.toString().contains("/target")).toList()) {
                Path copy = to.resolve(EXAMPLE.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
        return to;
    }
}
