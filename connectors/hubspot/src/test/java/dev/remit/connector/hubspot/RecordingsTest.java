package dev.remit.connector.hubspot;

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

/** The recordings that the contract runs over are what the imitation answers, so that there is one description of HubSpot and not two. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

    /** Passes everything on to the imitation and keeps what was said. */
    private static final class Listening extends ImitatedSystem {

        private final HubSpotImitation hubspot = new HubSpotImitation();
        private final Map<String, String> said = new TreeMap<>();

        @Override
        protected Answer answer(Asked asked) {
            Answer answer = hubspot.answer(asked);
            // the moment from which on is another one in every scan
            String request = asked.target().replaceFirst("&occurredAfter=[^&]*", "");
            said.put(name(request), """
                    {
                    "request": "%s",
                    "status": %d,
                    "headers": {},
                    "body": %s
                    }
                    """.formatted(
                            request, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
            return answer;
        }

        private static String name(String request) {
            return request.replaceFirst("limit=100", "")
                            .replaceAll("[^A-Za-z0-9]+", "-")
                            .replaceAll("-$", "") + ".json";
        }
    }

    @Test
    @Tag("approved")
    void theRecordingsAreWhatTheImitationAnswers() throws IOException {
        Listening hubspot = new Listening();
        try (Trial trial = Trial.of(new HubSpotConnectorFactory(), hubspot)) {
            trial.test(HubSpotImitation.CONFIG);
            trial.scan(HubSpotImitation.CONFIG);
        }
        if (Boolean.getBoolean("remit.approve")) {
            for (Map.Entry<String, String> each : hubspot.said.entrySet()) {
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
                .isEqualTo(hubspot.said);
    }
}
