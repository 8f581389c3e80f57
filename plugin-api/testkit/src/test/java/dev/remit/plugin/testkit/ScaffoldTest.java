package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./remit new-connector} makes builds as it is, and the kit leads its author from there to a connector that keeps the contract. */
class ScaffoldTest {

    private static final Path CONNECTORS = Path.of("../../connectors");

    @TempDir
    Path directory;

    private Path module;
    private Path connector;
    private Path factory;
    private int builds;

    @BeforeEach
    void makeOne() throws Exception {
        for (String file : List.of("new", "pom.xml", "wordpress/pom.xml")) {
            Path copy = directory.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(CONNECTORS.resolve(file), copy);
        }
        Process script = new ProcessBuilder("sh", directory.resolve("new").toString(), "strapi", "Strapi")
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        assertThat(said).contains("The contract kit says what to do next", "add-a-connector.md");
        module = directory.resolve("strapi");
        connector = module.resolve("src/main/java/dev/remit/connector/strapi/StrapiConnector.java");
        factory = module.resolve("src/main/java/dev/remit/connector/strapi/StrapiConnectorFactory.java");
    }

    @Test
    void itIsAModuleOfTheBuildLikeTheOthers() throws IOException {
        assertThat(directory.resolve("pom.xml")).content().contains("<module>strapi</module>");
        assertThat(module.resolve("pom.xml")).content().contains("<artifactId>connector-strapi</artifactId>");
        assertThat(module.resolve("src/main/resources/META-INF/services/dev.remit.plugin.ConnectorFactory"))
                .content()
                .isEqualToIgnoringNewLines("dev.remit.connector.strapi.StrapiConnectorFactory");
    }

    @Test
    void theKitLeadsStepByStepToAConnectorThatKeepsTheContract() throws Exception {
        assertThat(told())
                .contains("To do now (describe)", "1. The description is complete")
                .doesNotContain("2. ");

        replace(factory, "TODO: who makes the connector", "Acme");
        replace(factory, "TODO: where in Strapi a person creates one", "Settings, API tokens");
        replace(factory, "TODO: how to create a token that can read this and nothing more.", "Create a token.");
        assertThat(told()).contains("To do now (record)", "There is no recording in");

        Files.writeString(
                module.resolve("src/test/resources/recordings/apps.json"),
                "{\"request\":\"GET /api/apps\",\"body\":[{\"id\":\"app-1\",\"name\":\"Copy Assistant\"}]}");
        assertThat(told())
                .contains(
                        "To do now (read)",
                        "1. Every declared question is answered",
                        "The connector ended without answering",
                        "The connection test passes on a healthy system and on no other",
                        "Write test()");

        replace(connector, "// TODO: read whatever else", "answers.end(); // read whatever else");
        assertThat(told())
                .contains("To do now (read)", "1. The connection test passes")
                .doesNotContain("2. ");

        replace(connector, "return List.of();", """
                try {
                    return List.of(Check.passed("Apps can be listed", apps(context).size() + " apps"));
                } catch (dev.remit.plugin.ConnectorException failure) {
                    return List.of(Check.failed("Apps can be listed", failure.getMessage(), "Check the token."));
                }
                """);
        assertThat(told()).contains("Strapi 0.1.0 keeps the connector contract");
    }

    private static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }

    /** What the kit says after the module was built as it is now. */
    private String told() throws Exception {
        Path classes = build();
        ConnectorConfig config = new ConnectorConfig(
                Map.of("url", "https://strapi.example.test"), Map.of("token", Secret.of("synthetic-token")));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            ConnectorFactory made =
                    (ConnectorFactory) loader.loadClass("dev.remit.connector.strapi.StrapiConnectorFactory")
                            .getConstructor()
                            .newInstance();
            Report report = new ConnectorKit(made, config, module.resolve("src/test/resources/recordings"))
                    .tryAll(ConnectorKitTest.CLOCK);
            return report.summary();
        }
    }

    /** Main and test sources, with every warning an error. */
    private Path build() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes-" + ++builds));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(module)) {
            Path[] sources =
                    all.filter(file -> file.toString().endsWith(".java")).toArray(Path[]::new);
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "21",
                    "-proc:none",
                    "-Xlint:all,-options,-this-escape",
                    "-Werror",
                    "-cp",
                    System.getProperty("java.class.path"));
            assertThat(compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(sources))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
        return classes;
    }
}
