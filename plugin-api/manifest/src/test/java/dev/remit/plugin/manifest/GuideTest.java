package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.manifest.yaml.YamlNode;
import dev.remit.plugin.manifest.yaml.YamlReader;
import dev.remit.plugin.testkit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guide shows works, and what the schema offers is explained. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../docs/how-to/describe-a-system-in-a-manifest.md");
    private static final Path SCHEMA = Path.of("src/main/resources/dev/remit/plugin/manifest/connector.schema.json");

    private static String sample() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf("```yaml\n") + "```yaml\n".length();
        return guide.substring(from, guide.indexOf("```\n", from));
    }

    @Test
    void theSampleOfTheGuideIsACompleteManifest() throws IOException {
        ConnectorDescriptor descriptor = ManifestConnectorFactory.read(sample()).descriptor();
        assertThat(descriptor.questions()).hasSize(6);
        assertThat(descriptor.notExposed()).hasSize(Question.values().length - 6);
    }

    @Test
    void theSampleOfTheGuideScansWhatItDescribes() throws IOException {
        Seen seen = new ScriptedSystem()
                .says("/v2/apps", """
                        {"apps": [{"id": 7, "name": "Copy Assistant", "status": "paused", "scopes": ["contacts.read"]}], "paging": {}}""")
                .says("/v2/apps/7/hooks", "{\"hooks\": []}")
                .scan(sample());
        assertThat(seen.principal("app:7").state()).isEqualTo(Principal.State.UNKNOWN);
        assertThat(seen.principal("app:7").attributes()).containsEntry("status", "paused");
        assertThat(seen.use("app:7").at()).isEmpty();
        assertThat(seen.coverage(Question.OUTBOUND)).isEqualTo(Coverage.answered());
    }

    @Test
    void everyWordOfTheSchemaIsExplained() throws IOException {
        YamlNode schema =
                YamlReader.read(Files.readString(SCHEMA), new ArrayList<>()).orElseThrow();
        assertThat(unexplained(schema)).isEmpty();
    }

    private static List<String> unexplained(YamlNode node) {
        List<String> found = new ArrayList<>();
        node.at("properties").ifPresent(words -> words.members().values().stream()
                .filter(word ->
                        word.at("description").isEmpty() && word.at("$ref").isEmpty())
                .forEach(word -> found.add(word.path())));
        node.members().values().forEach(each -> found.addAll(unexplained(each)));
        node.items().forEach(each -> found.addAll(unexplained(each)));
        return found;
    }
}
