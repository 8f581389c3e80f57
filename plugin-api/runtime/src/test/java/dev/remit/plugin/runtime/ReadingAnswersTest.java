package dev.remit.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Systems whose words count more than their status, and requests that carry a body. */
class ReadingAnswersTest {

    private static final Request APPS = Request.to("apps");

    private final FakeNetwork network = new FakeNetwork();
    private final FakeTime time = new FakeTime();

    @Test
    void aThrottlingInsideAnOkIsWaitedForLikeAnyOther() {
        network.answering("{\"code\":\"606\"}").answering("[1]");
        assertThat(send(APPS, ReadingAnswersTest::inside)).isEmpty();
        assertThat(time.waits()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void aPlanLimitBehindARefusalIsNamedAsSuch() {
        network.answering(403, Map.of(), "{\"code\":\"plan\"}");
        ConnectorException failure = send(APPS, ReadingAnswersTest::inside).orElseThrow();
        assertThat(failure.failure()).isEqualTo(Failure.PLAN_GATED);
        assertThat(network.calls()).hasSize(1);
    }

    @Test
    void anAnswerTheConnectorCannotReadSaysWhatItsStatusSays() {
        network.answering(403, Map.of(), "<html>no</html>");
        assertThat(send(APPS, ReadingAnswersTest::inside).orElseThrow().failure())
                .isEqualTo(Failure.FORBIDDEN);
    }

    @Test
    void aFormIsWrittenAsFormAndItsSecretsAreOpenedOnlyThere() {
        network.answering("{}");
        Request signIn = Request.to("search")
                .withForm(Map.of("grant_type", "client_credentials", "secret", Secret.of("p&ss word")));
        send(signIn, response -> Optional.empty());
        Transport.Call call = network.calls().getFirst();
        assertThat(call.body()).contains("grant_type=client_credentials&secret=p%26ss+word");
        assertThat(call.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(signIn.toString()).doesNotContain("ss word");
    }

    @Test
    void secretsDeepInAJsonBodyAreOpenedAndRemovedFromMessages() {
        network.answering(400, Map.of(), "{}");
        Request nested = Request.to("search")
                .withBody(Map.of("filters", List.of(Map.of("token", Secret.of("deep-secret"), "n", 1))));
        Optional<ConnectorException> failure = send(
                nested, response -> Optional.of(new ConnectorException(Failure.REJECTED, "deep-secret was refused")));
        assertThat(network.calls().getFirst().body().orElseThrow()).contains("\"token\":\"deep-secret\"");
        assertThat(failure.orElseThrow()).hasMessage("•••• was refused");
    }

    private static Optional<ConnectorException> inside(Response response) {
        return switch (response.json().at("/code").text().orElse("")) {
            case "606" -> Optional.of(new ConnectorException(Failure.RATE_LIMITED, "slow down"));
            case "plan" -> Optional.of(new ConnectorException(Failure.PLAN_GATED, "Enterprise only"));
            default -> Optional.empty();
        };
    }

    private Optional<ConnectorException> send(
            Request request, java.util.function.Function<Response, Optional<ConnectorException>> failureIn) {
        ScanReport report = new ConnectorRuntime(network, time, time, Limits.standard())
                .scan(
                        new ConnectionSetup(
                                new ProbeFactory(
                                        (context, sink) -> context.http().send(request), failureIn),
                                ProbeFactory.config("https://acme.example.test"),
                                false),
                        ScanRequest.of(Set.of(), new Cancellation()),
                        (question, observation) -> {});
        return report.failure();
    }
}
