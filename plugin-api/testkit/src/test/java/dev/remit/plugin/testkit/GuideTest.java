package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's walk from scaffold to badge, step by step as it is written there; with the real thing it is only compiled. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../docs/how-to/add-a-connector.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w*\\n(.*?)```");
    private static final String CONFIGURATION =
            "`Map.of(\"url\", \"https://blog.example.test\", \"user\", \"reader\")` and";
    private static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://blog.example.test", "user", "reader"),
            Map.of("password", Secret.of("synthetic-password")));

    @TempDir
    Path directory;

    private String walk = "";
    private List<String> blocks = List.of();
    private Scaffold blog;

    @BeforeEach
    void begin() throws Exception {
        String guide = Files.readString(GUIDE);
        walk = guide.substring(
                guide.indexOf("# From scaffold to badge"), guide.indexOf("# What holds for every system"));
        blocks = BLOCK.matcher(walk)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).as("a step was added or left out: try it here, too").hasSize(8);
        Matcher command =
                Pattern.compile("\\./remit new-connector (\\w+) (\\w+)").matcher(blocks.getFirst());
        assertThat(command.find()).isTrue();
        blog = new Scaffold(directory, command.group(1), command.group(2));
    }

    @Test
    void eachStepEndsAsTheGuideSays() throws Exception {
        ConnectorConfig first = new ConnectorConfig(
                Map.of("url", "https://blog.example.test"), Map.of("token", Secret.of("synthetic-token")));
        assertThat(told(first))
                .contains(blocks.get(1).lines().map(String::strip).toList());
        describe();
        assertThat(walk).contains(CONFIGURATION, "`Map.of(\"password\", Secret.of(\"synthetic-password\"))`");
        assertThat(told(CONFIG)).contains("To do now (record)");
        assertThat(walk).contains("recordings/plugins.json");
        Files.writeString(blog.recording("plugins.json"), blocks.get(4));
        assertThat(told(CONFIG)).contains("To do now (read)");
        read();
        real();
        Report report = blog.tried(CONFIG);
        assertThat(report.summary()).contains("Blog 0.1.0 keeps the connector contract");
        report.write(directory);
        for (String file : List.of("blog.md", "blog.json", "blog.svg")) {
            assertThat(walk).contains("`" + file + "`");
            assertThat(directory.resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theMistakesThatTheGuideInvitesToAreFoundByTheKit() throws Exception {
        describe();
        Files.writeString(blog.recording("plugins.json"), blocks.get(4));
        read();
        Path connector = blog.main("Connector");
        String right = Files.readString(connector);
        Scaffold.replace(connector, "\"plugin:\" + slug", "\"plugin:\" + app.requiredText(\"/name\")");
        assertThat(told(CONFIG)).contains("renamed");
        Files.writeString(connector, right);
        Scaffold.replace(
                connector,
                "default -> plugin.withAttribute(\"status\", status);",
                "default -> throw new IllegalStateException(status);");
        assertThat(told(CONFIG)).contains("keep the connector contract yet");
    }

    private String told(ConnectorConfig config) throws Exception {
        return blog.tried(config).summary();
    }

    private void describe() throws IOException {
        Path factory = blog.main("ConnectorFactory");
        String[] parts = blocks.get(2).split(" *…\\n", -1);
        assertThat(parts).hasSize(3);
        String text = Files.readString(factory);
        text = text.replaceFirst(" *static final Endpoint APPS = .*\\n", Matcher.quoteReplacement(parts[0]));
        int vendor = text.indexOf("            .vendor(");
        text = text.substring(0, vendor) + parts[1] + text.substring(text.indexOf("            .build();"));
        text = text.replaceFirst(" *return new BlogConnector.*\\n", Matcher.quoteReplacement(parts[2]));
        Files.writeString(factory, text.replace("import java.time.Duration;\n", ""));
    }

    /** Whoever follows the guide imports what its code names. */
    private void read() throws IOException {
        Path connector = blog.main("Connector");
        String text = Files.readString(connector);
        Files.writeString(
                connector,
                text.substring(0, text.indexOf("    private final Secret token;"))
                                .replaceFirst("import dev.remit.plugin.Answers;", "import dev.remit.plugin.*;")
                        + blocks.get(5)
                        + "}\n");
        Matcher create = Pattern.compile("`(return new BlogConnector[^`]*)`").matcher(walk);
        assertThat(create.find()).isTrue();
        Path factory = blog.main("ConnectorFactory");
        Files.writeString(
                factory,
                Files.readString(factory)
                        .replaceFirst("return new BlogConnector.*", Matcher.quoteReplacement(create.group(1))));
    }

    private void real() throws IOException {
        Files.writeString(blog.test("RealBlogTest"), """
                package dev.remit.connector.blog;

                import static org.assertj.core.api.Assertions.assertThat;

                import dev.remit.plugin.*;
                import dev.remit.plugin.testkit.Seen;
                import dev.remit.plugin.testkit.real.RealTrial;
                import java.nio.file.Path;
                import java.util.Map;
                import org.junit.jupiter.api.Tag;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.RegisterExtension;

                """ + blocks.get(6));
    }
}
