package dev.remit.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.runtime.Transport.Answer;
import dev.remit.plugin.testkit.ImitatedSystem;
import dev.remit.plugin.testkit.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The recordings that the contract runs over are what the imitation answers, so that Salesforce is described once and not twice. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Passes everything on to the imitation, which answers in small pages, and keeps what was said. */
    private static final class Listening extends ImitatedSystem {

        private final SalesforceImitation salesforce = new SalesforceImitation().pages(3);
        private final Map<String, String> said = new TreeMap<>();

        @Override
        protected Answer answer(Asked asked) {
            Answer answer = salesforce.answer(asked);
            String query = asked.query().getOrDefault("q", "");
            String request = asked.method() + " " + asked.path() + (query.isEmpty() ? "" : "?q=" + query);
            Map<String, Object> recording = new TreeMap<>(Map.of(
                    "request",
                    request,
                    "status",
                    answer.status(),
                    "body",
                    MAPPER.readTree(new String(answer.body(), StandardCharsets.UTF_8))));
            said.put(name(asked.path(), query), MAPPER.writeValueAsString(recording) + "\n");
            return answer;
        }

        private static String name(String path, String query) {
            String object = query.replaceFirst(".* FROM (\\w+).*", "$1");
            String place = path.replaceFirst("/services/(data/v68\\.0/)?", "");
            String what = object
                    + (query.contains("COUNT()") ? " count" : "")
                    + (query.contains("LIMIT") ? " one" : "")
                    + (query.contains("WHERE AssigneeId =") ? " own" : "");
            return (place + " " + what).strip().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "") + ".json";
        }
    }

    @Test
    @Tag("approved")
    void theRecordingsAreWhatTheImitationAnswers() throws IOException {
        Listening salesforce = new Listening();
        try (Trial trial = Trial.of(new SalesforceConnectorFactory(), salesforce)) {
            trial.test(SalesforceImitation.CONFIG);
            salesforce.salesforce.restart();
            trial.scan(SalesforceImitation.CONFIG);
        }
        if (Boolean.getBoolean("remit.approve")) {
            for (Map.Entry<String, String> each : salesforce.said.entrySet()) {
                Files.writeString(RECORDINGS.resolve(each.getKey()), each.getValue());
            }
        }
        Map<String, String> recorded = new TreeMap<>();
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                recorded.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(recorded)
                .as("run ./remit approve and read the difference; delete what is recorded and not asked any more")
                .isEqualTo(salesforce.said);
    }
}
