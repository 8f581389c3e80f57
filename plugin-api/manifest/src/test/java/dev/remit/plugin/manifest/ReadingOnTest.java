package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log is read on from its newest record, a list for each record up to a bound; what cannot be is read in full, with the reason. */
class ReadingOnTest {

    private static final String FULL = "/log?since=2026-11-13T12:00:00Z";
    private static final String MARK = "2026-11-19T08:00:00Z";
    private static final String LOG = """
            [{"app": 7, "when": "2026-11-19T08:00:00Z"}, {"app": 8, "when": "2026-11-18T08:00:00Z"}]""";

    private final ScriptedSystem system = new ScriptedSystem()
            .says("/log", LOG)
            .says("/apps", "{\"data\": [{\"id\": 1}, {\"id\": 2}, {\"id\": 3}]}")
            .says("/apps/1/users", "{\"data\": [{\"id\": 1, \"name\": \"Mara\"}]}")
            .says("/apps/2/users", "{\"data\": []}");

    private static String readOn() {
        return ScriptedSystem.harbour().replace("days: 7, as: iso", "days: 7, as: iso, newest: /when");
    }

    @Test
    void theNewestRecordIsWhereTheNextScanBegins() {
        Seen first = system.scanSince(readOn(), Map.of(), Question.LAST_USE, Question.MONITORING);
        assertThat(system.asked()).containsExactly(FULL);
        assertThat(first.watermarks()).isEqualTo(Map.of(Question.LAST_USE, MARK, Question.MONITORING, MARK));
        Seen second = system.scanSince(readOn(), first.watermarks(), Question.LAST_USE, Question.MONITORING);
        assertThat(system.asked())
                .as("an hour further back, as a record may show late")
                .containsExactly(FULL, "/log?since=2026-11-19T07:00:00Z");
        assertThat(second.coverage(Question.LAST_USE)).isEqualTo(Coverage.answered());
    }

    @Test
    void whereNothingIsNewTheMarkStays() {
        system.says("/log", "[]");
        Seen seen = system.scanSince(readOn(), Map.of(Question.LAST_USE, MARK), Question.LAST_USE);
        assertThat(seen.watermarks()).containsEntry(Question.LAST_USE, MARK);
    }

    @ParameterizedTest
    @CsvSource({"2031-01-01T00:00:00Z,lies in the future", "page 7,is not known"})
    void fromAMarkThatMeansNothingAllIsReadAndTheAnswerSaysWhy(String mark, String why) {
        Seen seen = system.scanSince(readOn(), Map.of(Question.LAST_USE, mark), Question.LAST_USE);
        assertThat(system.asked()).containsExactly(FULL);
        assertThat(seen.coverage(Question.LAST_USE).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("Read 7 days back", why);
        assertThat(seen.watermarks()).containsEntry(Question.LAST_USE, MARK);
    }

    @Test
    void aSystemThatRefusesToReadOnIsReadInFull() {
        system.answers(
                "/log",
                query -> query.get("since").startsWith("2026-11-13")
                        ? ScriptedSystem.answer(200, Map.of(), LOG)
                        : ScriptedSystem.answer(400, Map.of(), "{}"));
        Seen seen = system.scanSince(readOn(), Map.of(Question.LAST_USE, MARK), Question.LAST_USE);
        assertThat(system.asked()).containsExactly("/log?since=2026-11-19T07:00:00Z", FULL);
        assertThat(seen.facts()).containsKey("use:app:7");
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("refused to read on");
    }

    /** The most likely mistake: one of two questions was never read, and gets only what is new. */
    @Test
    void aQuestionWithoutAMarkIsAskedFromTheBeginning() {
        system.scanSince(readOn(), Map.of(Question.LAST_USE, MARK), Question.LAST_USE, Question.MONITORING);
        assertThat(system.asked()).containsExactly(FULL);
    }

    @Test
    void aRequestForEachRecordEndsAtItsBoundAndTheAnswersSaySo() {
        Seen seen = system.scanSince(
                ScriptedSystem.harbour().replace("for-each: apps\n", "for-each: apps\n    at-most: 2\n"),
                Map.of(),
                Question.IDENTITIES);
        assertThat(system.asked()).containsExactly("/apps", "/apps/1/users", "/apps/2/users");
        assertThat(seen.coverage(Question.IDENTITIES))
                .isEqualTo(Coverage.partial("Of 'apps' only the first 2 were asked for 'app-users'."));
        assertThat(seen.facts()).containsKey("user:1");
    }

    @Test
    void aQuestionThatAlsoReadsAListIsNotReadOnAsNothingWouldEverEnd() {
        String manifest = readOn().replace(
                        "  last-use:\n    rows:\n",
                        "  last-use:\n    rows:\n      - from: apps\n        use: { principal: \"app:{/id}\", at: /used }\n");
        assertThatThrownBy(() -> ManifestConnectorFactory.read(manifest))
                .isInstanceOfSatisfying(InvalidManifest.class, invalid -> assertThat(invalid.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("questions.last-use");
                            assertThat(problem.problem()).contains("'log'", "would stay known for ever");
                            assertThat(problem.remedy()).contains("Remove 'newest' from 'log'");
                        }));
    }
}
