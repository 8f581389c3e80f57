package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./remit new-connector} makes builds as it is, and the kit leads its author from there to a connector that keeps the contract. */
class ScaffoldTest {

    private static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://strapi.example.test"), Map.of("token", Secret.of("synthetic-token")));

    @TempDir
    Path directory;

    private Scaffold strapi;

    @BeforeEach
    void makeOne() throws Exception {
        strapi = new Scaffold(directory, "strapi", "Strapi");
        assertThat(strapi.said()).contains("The contract kit says what to do next", "add-a-connector.md");
    }

    @Test
    void itIsAModuleOfTheBuildLikeTheOthers() throws IOException {
        assertThat(directory.resolve("pom.xml")).content().contains("<module>strapi</module>");
        assertThat(strapi.module().resolve("pom.xml")).content().contains("<artifactId>connector-strapi</artifactId>");
        assertThat(strapi.module().resolve("src/main/resources/META-INF/services/dev.remit.plugin.ConnectorFactory"))
                .content()
                .isEqualToIgnoringNewLines("dev.remit.connector.strapi.StrapiConnectorFactory");
    }

    @Test
    void theKitLeadsStepByStepToAConnectorThatKeepsTheContract() throws Exception {
        Path factory = strapi.main("ConnectorFactory");
        Path connector = strapi.main("Connector");
        assertThat(told())
                .contains("To do now (describe)", "1. The description is complete")
                .doesNotContain("2. ");

        Scaffold.replace(factory, "TODO: who makes the connector", "Acme");
        Scaffold.replace(factory, "TODO: where in Strapi a person creates one", "Settings, API tokens");
        Scaffold.replace(
                factory, "TODO: how to create a token that can read this and nothing more.", "Create a token.");
        assertThat(told()).contains("To do now (record)", "There is no recording in");

        Files.writeString(
                strapi.recording("apps.json"),
                "{\"request\":\"GET /api/apps\",\"body\":[{\"id\":\"app-1\",\"name\":\"Copy Assistant\"}]}");
        assertThat(told())
                .contains(
                        "To do now (read)",
                        "1. Every declared question is answered",
                        "The connector ended without answering",
                        "The connection test passes on a healthy system and on no other",
                        "Write test()");

        Scaffold.replace(connector, "// TODO: read whatever else", "answers.end(); // read whatever else");
        assertThat(told())
                .contains("To do now (read)", "1. The connection test passes")
                .doesNotContain("2. ");

        Scaffold.replace(connector, "return List.of();", """
                try {
                    return List.of(Check.passed("Apps can be listed", apps(context).size() + " apps"));
                } catch (dev.remit.plugin.ConnectorException failure) {
                    return List.of(Check.failed("Apps can be listed", failure.getMessage(), "Check the token."));
                }
                """);
        assertThat(told()).contains("Strapi 0.1.0 keeps the connector contract");
    }

    private String told() throws Exception {
        return strapi.tried(CONFIG).summary();
    }
}
