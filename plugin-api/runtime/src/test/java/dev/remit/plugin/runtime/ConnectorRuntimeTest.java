package dev.remit.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Request;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import dev.remit.plugin.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class ConnectorRuntimeTest {

    private final FakeNetwork network = new FakeNetwork().answering("{\"id\":1}");
    private final FakeTime time = new FakeTime();
    private final ConnectorRuntime runtime = new ConnectorRuntime(network, time, time, Limits.standard());
    private final Cancellation cancellation = new Cancellation();
    private final List<Observation> seen = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    private final ScanObserver observer = new ScanObserver() {
        @Override
        public void observed(Question question, Observation observation) {
            seen.add(observation);
        }

        @Override
        public void progressed(Question question, long done, OptionalLong total) {
            events.add(question + " " + done);
        }

        @Override
        public void answered(Question question, Coverage coverage) {
            events.add(question + " " + coverage.status());
        }
    };

    @Test
    void aScanReportsItsFactsAndTheQuestionsNobodyCanAnswer() {
        ScanReport report = scan((context, sink) -> {
            sink.observe(Question.INTEGRATIONS, app(context, "App"));
            sink.progress(Question.INTEGRATIONS, 2, OptionalLong.empty());
            sink.progress(Question.INTEGRATIONS, 1, OptionalLong.empty());
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
            sink.answer(Question.LAST_USE, Coverage.partial("half"));
        });
        assertThat(seen).hasSize(1);
        assertThat(events)
                .containsExactly("INTEGRATIONS 2", "INTEGRATIONS 2", "INTEGRATIONS ANSWERED", "LAST_USE PARTIAL");
        assertThat(report.coverage()).containsEntry(Question.APPROVALS, Coverage.notExposed("Nobody knows."));
        assertThat(report.complete()).isFalse();
        assertThat(report.requests()).isEqualTo(1);
    }

    @Test
    void aConnectorThatForgetsAQuestionHasNotAnsweredIt() {
        ScanReport report = scan((context, sink) -> sink.answer(Question.INTEGRATIONS, Coverage.answered()));
        assertThat(report.coverage().get(Question.LAST_USE).status()).isEqualTo(Coverage.Status.UNREACHABLE);
        assertThat(report.complete()).isFalse();
    }

    @Test
    void aFailureEndsTheOpenQuestionsOnly() {
        network.answering(403, Map.of(), "");
        ScanReport report = scan((context, sink) -> {
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
            context.http().send(Request.to("apps"));
            context.http().send(Request.to("apps"));
        });
        assertThat(report.coverage().get(Question.INTEGRATIONS)).isEqualTo(Coverage.answered());
        assertThat(report.coverage().get(Question.LAST_USE).status()).isEqualTo(Coverage.Status.FORBIDDEN);
        assertThat(report.failure().orElseThrow().failure()).isEqualTo(Failure.FORBIDDEN);
    }

    @Test
    void aConnectorThatThrowsIsADefectAndLeaksNothing() {
        ScanReport report = scan((context, sink) -> {
            throw new IllegalStateException("token was " + ProbeFactory.SECRET);
        });
        assertThat(report.failure().orElseThrow().failure()).isEqualTo(Failure.DEFECT);
        assertThat(report.toString()).doesNotContain(ProbeFactory.SECRET);
        assertThat(report.coverage().get(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.UNREACHABLE);
    }

    @Test
    void aConnectorThatRecursesForEverIsADefect() {
        assertThat(scan(ConnectorRuntimeTest::recurse).failure().orElseThrow().failure())
                .isEqualTo(Failure.DEFECT);
    }

    private static void recurse(ScanContext context, ScanSink sink) {
        if (!context.questions().isEmpty()) {
            recurse(context, sink);
        }
        sink.answer(Question.INTEGRATIONS, Coverage.answered());
    }

    @Test
    void anUndeclaredQuestionIsRefused() {
        undeclared((context, sink) -> sink.observe(Question.GRANTS, app(context, "App")), "which it does not declare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runtime.scan(
                        setup((context, sink) -> {}), ScanRequest.of(Set.of(Question.GRANTS), cancellation), observer));
    }

    @Test
    void aQuestionThatWasNotAskedIsRefused() {
        ScanReport report = runtime.scan(
                setup((context, sink) -> sink.answer(Question.LAST_USE, Coverage.answered())),
                ScanRequest.of(Set.of(Question.INTEGRATIONS), cancellation),
                observer);
        assertThat(report.failure().orElseThrow()).hasMessageContaining("which was not asked");
    }

    @Test
    void nothingFollowsTheEndOfAQuestion() {
        undeclared(
                (context, sink) -> {
                    sink.answer(Question.INTEGRATIONS, Coverage.answered());
                    sink.observe(Question.INTEGRATIONS, app(context, "App"));
                },
                "after ending it");
    }

    @Test
    void inventedEvidenceIsRefused() {
        Evidence invented = new Evidence("GET /api/apps", Instant.EPOCH, "0".repeat(64), "", "v1", "1.0.0");
        undeclared(
                (context, sink) ->
                        sink.observe(Question.INTEGRATIONS, Principal.of("app:1", Principal.Kind.APP, "App", invented)),
                "without evidence from this scan");
    }

    @Test
    void theOwnSecretIsRemovedFromFacts() {
        scan((context, sink) -> sink.observe(Question.INTEGRATIONS, app(context, "Uses " + ProbeFactory.SECRET)));
        assertThat(seen.toString()).doesNotContain(ProbeFactory.SECRET).contains("Uses ••••");
    }

    @Test
    void cancellingEndsAScanThatDoesNotListen() {
        ScanReport report = scan((context, sink) -> {
            cancellation.cancel("Cancelled by Mara.");
            sink.answer(Question.INTEGRATIONS, Coverage.answered());
        });
        assertThat(report.failure().orElseThrow().failure()).isEqualTo(Failure.CANCELLED);
        assertThat(report.coverage().get(Question.INTEGRATIONS)).isEqualTo(Coverage.partial("Cancelled by Mara."));
    }

    @Test
    void anInterruptedThreadCountsAsCancelled() {
        ScanReport report = scan((context, sink) -> {
            Thread.currentThread().interrupt();
            context.stopIfCancelled();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.failure().orElseThrow().failure()).isEqualTo(Failure.CANCELLED);
    }

    @Test
    void aFailureOfTheConsoleIsNotBlamedOnTheConnector() {
        ScanObserver broken = (question, observation) -> {
            throw new IllegalStateException("database is gone");
        };
        assertThatThrownBy(() -> runtime.scan(
                        setup((context, sink) -> {
                            try {
                                sink.observe(Question.INTEGRATIONS, app(context, "App"));
                            } catch (IllegalStateException swallowed) {
                                sink.answer(Question.INTEGRATIONS, Coverage.answered());
                            }
                        }),
                        ScanRequest.of(Set.of(Question.INTEGRATIONS), cancellation),
                        broken))
                .hasMessage("database is gone");
    }

    @Test
    void aCheckpointComesBack() {
        List<String> positions = new ArrayList<>();
        runtime.scan(
                setup((context, sink) ->
                        positions.add(context.checkpoint(Question.INTEGRATIONS).orElse("none"))),
                new ScanRequest(
                        Set.of(Question.INTEGRATIONS), Map.of(Question.INTEGRATIONS, "page 7"), Map.of(), cancellation),
                observer);
        assertThat(positions).containsExactly("page 7");
    }

    @Test
    void aWatermarkGoesOutAndComesBack() {
        List<String> marks = new ArrayList<>();
        ScanObserver marking = new ScanObserver() {
            @Override
            public void observed(Question question, dev.remit.plugin.Observation observation) {}

            @Override
            public void marked(Question question, String position) {
                marks.add(question + " " + position);
            }
        };
        runtime.scan(
                setup((context, sink) -> {
                    marks.add(context.watermark(Question.LAST_USE).orElse("none"));
                    sink.watermark(Question.LAST_USE, "event 12 " + ProbeFactory.SECRET);
                }),
                new ScanRequest(
                        Set.of(Question.LAST_USE), Map.of(), Map.of(Question.LAST_USE, "event 7"), cancellation),
                marking);
        assertThat(marks).containsExactly("event 7", "LAST_USE event 12 ••••");
    }

    @Test
    void aTestAlwaysHasACheck() {
        assertThat(runtime.test(setup((context, sink) -> {}), cancellation))
                .extracting(Check::outcome)
                .containsExactly(Check.Outcome.UNKNOWN);
        assertThat(runtime.test(
                        setup((context, sink) -> {
                            throw new ConnectorException(Failure.TIMEOUT, "late " + ProbeFactory.SECRET);
                        }),
                        cancellation))
                .singleElement()
                .satisfies(check -> assertThat(check.toString()).contains("FAILED", "late ••••"));
    }

    @Test
    void everythingWrongWithAConfigurationIsSaidAtOnce() {
        ConnectorConfig config = new ConnectorConfig(
                Map.of("url", "http://x.test", "size", "many", "region", "moon"), Map.of("token", Secret.of(" ")));
        assertThat(runtime.problems(new ConnectionSetup(new ProbeFactory((context, sink) -> {}), config, false)))
                .extracting(ConnectorConfig.Problem::field)
                .containsExactly("url", "token", "size", "region");
        assertThat(runtime.problems(new ConnectionSetup(new ProbeFactory((context, sink) -> {}), config, true)))
                .extracting(ConnectorConfig.Problem::field)
                .containsExactly("token", "size", "region");
    }

    private void undeclared(BiConsumer<ScanContext, ScanSink> act, String why) {
        ScanReport report = scan(act);
        assertThat(report.failure().orElseThrow().failure()).isEqualTo(Failure.UNDECLARED);
        assertThat(report.failure().orElseThrow()).hasMessageContaining(why);
    }

    private static Principal app(ScanContext context, String name) {
        return Principal.of(
                "app:1",
                Principal.Kind.APP,
                name,
                context.http().send(Request.to("apps")).json().evidence());
    }

    private ScanReport scan(BiConsumer<ScanContext, ScanSink> act) {
        return runtime.scan(
                setup(act), ScanRequest.of(Set.of(Question.INTEGRATIONS, Question.LAST_USE), cancellation), observer);
    }

    private static ConnectionSetup setup(BiConsumer<ScanContext, ScanSink> act) {
        return new ConnectionSetup(new ProbeFactory(act), ProbeFactory.config("https://acme.example.test"), false);
    }
}
