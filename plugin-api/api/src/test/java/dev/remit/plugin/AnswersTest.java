package dev.remit.plugin;

import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.ConnectorException.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Evidence EVIDENCE =
            new Evidence("GET /apps", Instant.EPOCH, "0".repeat(64), "", "v1", "1.0.0");
    private static final Principal APP = Principal.of("app:1", Principal.Kind.APP, "App", EVIDENCE);

    private final Map<Question, Coverage> coverage = new EnumMap<>(Question.class);
    private final List<String> observed = new ArrayList<>();
    private final Answers answers = Answers.of(new Asked(Set.of(INTEGRATIONS, GRANTS, LAST_USE)), new Sink());

    @Test
    void whatWasReadInFullIsAnsweredAndALimitStaysALimit() {
        assertThat(answers.attempt(() -> answers.observe(INTEGRATIONS, APP), INTEGRATIONS))
                .isTrue();
        answers.limit("Nobody records when.", LAST_USE);
        answers.end();
        assertThat(coverage)
                .containsEntry(INTEGRATIONS, Coverage.answered())
                .containsEntry(LAST_USE, Coverage.answered("Nobody records when."))
                .containsEntry(GRANTS, Coverage.answered());
    }

    @Test
    void whatFailsBeforeAnythingWasSeenIsNamedByItsCauseAndAfterThatPartial() {
        answers.observe(INTEGRATIONS, APP);
        assertThat(answers.attempt(this::forbidden, INTEGRATIONS, GRANTS)).isFalse();
        answers.limit("Nobody records when.", GRANTS);
        answers.end();
        assertThat(coverage)
                .containsEntry(INTEGRATIONS, Coverage.partial("read_apps is missing"))
                .containsEntry(GRANTS, Coverage.forbidden("read_apps is missing"));
    }

    @Test
    void severalMissingRightsAreStillForbiddenAndFailuresOfDifferentSortsArePartial() {
        answers.attempt(this::forbidden, GRANTS, LAST_USE);
        answers.gap(new ConnectorException(Failure.FORBIDDEN, "read_roles is missing"), GRANTS);
        answers.gap(new ConnectorException(Failure.PLAN_GATED, "The log is part of a larger plan"), LAST_USE);
        answers.end();
        assertThat(coverage)
                .containsEntry(GRANTS, Coverage.forbidden("read_apps is missing read_roles is missing"))
                .containsEntry(LAST_USE, Coverage.partial("read_apps is missing The log is part of a larger plan"));
    }

    @Test
    void whatWasNotAskedIsNeitherReadNorReportedNorAnswered() {
        assertThat(answers.attempt(this::forbidden, IDENTITIES)).isFalse();
        answers.observe(IDENTITIES, APP);
        answers.progress(IDENTITIES, 1, OptionalLong.empty());
        answers.end();
        assertThat(observed).isEmpty();
        assertThat(coverage).containsOnlyKeys(INTEGRATIONS, GRANTS, LAST_USE);
    }

    @Test
    void theSameGapTwiceIsSaidOnceAndManyAreCounted() {
        answers.gap("Left out.", LAST_USE);
        answers.gap("Left out.", LAST_USE);
        for (int i = 0; i < 40; i++) {
            answers.gap("Account " + i + " was left out.", GRANTS);
        }
        answers.end();
        assertThat(coverage).containsEntry(LAST_USE, Coverage.partial("Left out."));
        assertThat(coverage.get(GRANTS).detail()).contains("Account 5").endsWith("And 34 more.");
    }

    @Test
    void cancellingEndsTheScan() {
        assertThatThrownBy(() -> answers.attempt(
                        () -> {
                            throw new ConnectorException(Failure.CANCELLED, "Cancelled.");
                        },
                        GRANTS))
                .hasMessage("Cancelled.");
    }

    private void forbidden() {
        throw new ConnectorException(Failure.FORBIDDEN, "read_apps is missing");
    }

    private record Asked(Set<Question> questions) implements ScanContext {

        @Override
        public Http http() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void stopIfCancelled() {}

        @Override
        public Optional<String> checkpoint(Question question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> watermark(Question question) {
            return Optional.empty();
        }
    }

    private final class Sink implements ScanSink {

        @Override
        public void observe(Question question, Observation observation) {
            observed.add(question + " " + observation.key());
        }

        @Override
        public void progress(Question question, long done, OptionalLong total) {
            observed.add(question + " " + done);
        }

        @Override
        public void answer(Question question, Coverage answer) {
            coverage.put(question, answer);
        }

        @Override
        public void checkpoint(Question question, String position) {}

        @Override
        public void watermark(Question question, String position) {}
    }
}
