package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorKit;
import dev.remit.plugin.testkit.report.Report;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./remit new-manifest} makes is a connector that keeps the contract, for its author to change from there. */
class NewManifestTest {

    private static final Path REPOSITORY = Path.of("../..");

    @TempDir
    Path directory;

    private Path module;

    @BeforeEach
    void makeOne() throws Exception {
        for (String file : List.of(
                "connectors/new-manifest",
                "connectors/pom.xml",
                "connectors/mailchimp/pom.xml",
                "docs/how-to/describe-a-system-in-a-manifest.md")) {
            Path copy = directory.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(REPOSITORY.resolve(file), copy);
        }
        assertThat(run("brevo", "Brevo")).contains("connectors/brevo is there", "connector.yaml");
        module = directory.resolve("connectors/brevo");
    }

    private String run(String id, String name) throws Exception {
        Process script = new ProcessBuilder(
                        "sh", directory.resolve("connectors/new-manifest").toString(), id, name)
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + script.waitFor();
    }

    @Test
    void itIsAModuleOfTheBuildLikeTheOthersWithoutCode() {
        assertThat(directory.resolve("connectors/pom.xml")).content().contains("<module>brevo</module>");
        assertThat(module.resolve("pom.xml"))
                .content()
                .contains("<artifactId>connector-brevo</artifactId>", "Brevo connector")
                .doesNotContainIgnoringCase("mailchimp");
        assertThat(module.resolve("src/main/java")).doesNotExist();
    }

    @Test
    void itKeepsTheContractAsItIs() {
        ManifestConnectorFactory made = ManifestConnectorFactory.of(
                module.resolve("src/main/resources").resolve(ManifestConnectorFactory.PLACE));
        assertThat(made.descriptor().id()).isEqualTo("brevo");
        assertThat(made.descriptor().name()).isEqualTo("Brevo");
        ConnectorConfig config = new ConnectorConfig(
                Map.of("url", "https://eu.acme.example"), Map.of("token", Secret.of("synthetic-token")));
        Report report = new ConnectorKit(made, config, module.resolve("src/test/resources/recordings"))
                .tryAll(Clock.systemUTC());
        assertThat(report.summary()).contains("Brevo 1.0.0 keeps the connector contract");
    }

    @Test
    void itsContractTestCompiles() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    Files.createDirectories(directory.resolve("classes")).toString(),
                    "-proc:none",
                    "-Werror",
                    "-cp",
                    System.getProperty("java.class.path"));
            Path test = module.resolve("src/test/java/dev/remit/connector/brevo/BrevoContractTest.java");
            assertThat(compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(test))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
    }

    @Test
    void whatIsThereAlreadyAndWhatIsNoIdIsRefused() throws Exception {
        assertThat(run("brevo", "Brevo"))
                .contains("connectors/brevo exists already")
                .endsWith("1");
        assertThat(run("Bad-Id", "Brevo")).contains("Usage").endsWith("1");
    }
}
