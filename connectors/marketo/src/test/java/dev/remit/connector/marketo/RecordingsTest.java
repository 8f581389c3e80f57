package dev.remit.connector.marketo;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The recordings that the contract runs over are what the imitation answers, so that Marketo is described once and not twice. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

    /** Passes everything on to the imitation, which answers in small pages, and keeps what was said. */
    private static final class Listening extends ImitatedSystem {

        private final MarketoImitation marketo = new MarketoImitation().activitiesPerPage(2);
        private final Map<String, String> said = new TreeMap<>();

        @Override
        protected Answer answer(Asked asked) {
            Answer answer = marketo.answer(asked);
            String query = new TreeMap<>(asked.query())
                    .entrySet().stream()
                            // the days before today are others on every day
                            .filter(each -> !each.getKey().equals("sinceDatetime"))
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("&", "?", ""));
            String request = asked.method() + " " + asked.path() + (query.length() > 1 ? query : "");
            String name =
                    request.replaceFirst(".*/(rest|management|oauth)/", "").replaceAll("[^A-Za-z0-9]+", "-");
            said.put(name + ".json", """
                    {
                    "request": "%s",
                    "status": %d,
                    "body": %s
                    }
                    """.formatted(
                            request, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
            return answer;
        }
    }

    @Test
    @Tag("approved")
    void theRecordingsAreWhatTheImitationAnswers() throws IOException {
        Listening marketo = new Listening();
        try (Trial trial = Trial.of(new MarketoConnectorFactory(), marketo)) {
            trial.scan(MarketoImitation.CONFIG);
            trial.test(MarketoImitation.CONFIG);
        }
        if (Boolean.getBoolean("remit.approve")) {
            for (Map.Entry<String, String> each : marketo.said.entrySet()) {
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
                .isEqualTo(marketo.said);
    }
}
