package dev.remit.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Http;
import dev.remit.plugin.Json;
import dev.remit.plugin.Request;
import dev.remit.plugin.Secret;
import dev.remit.plugin.runtime.ConnectionSetup.Account;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostHttpTest {

    private static final Request APPS = Request.to("apps");

    private final FakeNetwork network = new FakeNetwork();
    private final FakeTime time = new FakeTime();
    private final Cancellation cancellation = new Cancellation();
    private final Http http = sharing(Account.ALONE);

    private Http sharing(Account account) {
        return new Run(
                        new ConnectorRuntime(network, time, time, Limits.standard()),
                        new ConnectionSetup(
                                new ProbeFactory((context, sink) -> {}),
                                ProbeFactory.config("https://acme.example.test"),
                                false,
                                account),
                        ScanRequest.of(Set.of(), cancellation))
                .http();
    }

    @ParameterizedTest
    @CsvSource({
        "301,REDIRECTED",
        "302,REDIRECTED",
        "304,REDIRECTED",
        "400,REJECTED",
        "401,AUTHENTICATION",
        "402,PLAN_GATED",
        "403,FORBIDDEN",
        "404,NOT_FOUND",
        "405,REJECTED",
        "410,NOT_FOUND",
        "429,RATE_LIMITED",
        "500,SERVER_ERROR",
        "501,REJECTED",
        "503,SERVER_ERROR"
    })
    void everyStatusHasAName(int status, Failure expected) {
        network.answering(status, Map.of(), "{\"code\":\"why\"}");
        ConnectorException failure = failure(APPS);
        assertThat(failure.failure()).isEqualTo(expected);
        assertThat(failure.getMessage()).startsWith("GET /api/apps was answered with " + status);
        assertThat(failure.response().orElseThrow().json().requiredText("/code"))
                .isEqualTo("why");
    }

    @Test
    void aPassingFailureIsRepeatedWithGrowingPauses() {
        network.answering(503, Map.of(), "").failing(new IOException("reset")).answering("[1]");
        assertThat(http.send(APPS).json().items()).hasSize(1);
        assertThat(time.waits()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void afterFourTriesItIsAFailure() {
        network.answering(500, Map.of(), "");
        assertThat(failure(APPS).failure()).isEqualTo(Failure.SERVER_ERROR);
        assertThat(network.calls()).hasSize(4);
    }

    @Test
    void aRefusalIsNotRepeated() {
        network.answering(403, Map.of(), "");
        failure(APPS);
        assertThat(network.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "7,7000",
        "1.5,1500",
        "'Fri, 20 Nov 2026 12:00:09 GMT',9000",
        "'Friday, 20-Nov-26 12:00:09 GMT',9000",
        "'Fri Nov 20 12:00:09 2026',9000",
        "99999999999999999999,500",
        "1e9,500",
        "0,500",
        "soon,500",
        "-5,500",
        "'Fri, 20 Nov 2020 12:00:09 GMT',500"
    })
    void retryAfterIsObeyedAndNonsenseIgnored(String header, long millis) {
        network.answering(429, Map.of("retry-after", header), "").answering("[]");
        http.send(APPS);
        assertThat(time.waits()).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void aDateIsComparedWithTheSystemsOwnClock() {
        network.answering(
                        429,
                        Map.of("retry-after", "Sun, 22 Nov 2026 12:00:09 GMT", "date", "Sun, 22 Nov 2026 12:00:00 GMT"),
                        "")
                .answering("[]");
        http.send(APPS);
        assertThat(time.waits()).as("it is two days ahead of us").containsExactly(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({
        "429,retry-after-ms,1500,1500",
        "503,x-ms-retry-after-ms,2500,2500",
        "429,x-ratelimit-reset,1795176009,9000",
        "429,x-ratelimit-reset,1795176009000,9000",
        "429,ratelimit-reset,7,7000",
        "503,x-ratelimit-reset,7,500"
    })
    void otherWaysToSayItAreUnderstood(int status, String header, String value, long millis) {
        network.answering(status, Map.of(header, value), "").answering("[]");
        http.send(APPS);
        assertThat(time.waits()).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void aRetryAfterBeyondTheLimitEndsTheRequest() {
        network.answering(429, Map.of("retry-after", "86400"), "");
        assertThat(failure(APPS).getMessage()).contains("wait 86400 seconds");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void noMoreRequestsStartThanDeclared() {
        network.answering("[]");
        for (int i = 0; i < 7; i++) {
            http.send(APPS);
        }
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void aCallWaitsForTheOthersThatUseTheAccount() {
        network.answering("[]");
        Deque<Duration> waits = new ArrayDeque<>(List.of(Duration.ofSeconds(3), Duration.ofSeconds(1)));
        sharing(new Account() {
                    @Override
                    public Duration take() {
                        return waits.isEmpty() ? Duration.ZERO : waits.removeFirst();
                    }

                    @Override
                    public void rest(Duration length) {}
                })
                .send(APPS);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    @Test
    void whatTheSystemAsksForTheAccountIsToldAlsoIfItIsTooLongForThisRequest() {
        network.answering(429, Map.of("retry-after", "600"), "");
        Http shared = sharing(new Account() {
            private Duration rests = Duration.ZERO;

            @Override
            public Duration take() {
                return rests;
            }

            @Override
            public void rest(Duration length) {
                rests = length;
            }
        });
        assertThatExceptionOfType(ConnectorException.class).isThrownBy(() -> shared.send(APPS));
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> shared.send(APPS))
                .withMessageContaining("left alone for another 600 seconds")
                .satisfies(failure -> assertThat(failure.failure()).isEqualTo(Failure.RATE_LIMITED));
        assertThat(network.calls()).hasSize(1);
    }

    @Test
    void aTimeoutIsNamed() {
        network.failing(new HttpTimeoutException("late"));
        assertThat(failure(APPS).failure()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void anAnswerTooLargeIsNamedAndNotRepeated() {
        network.failing(new Transport.TooLarge(10));
        assertThat(failure(APPS).failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(network.calls()).hasSize(1);
    }

    @Test
    void cancellingEndsTheWaitingForARepetition() {
        network.answering(503, Map.of(), "");
        cancellation.cancel("Mara cancelled it.");
        ConnectorException failure = failure(APPS);
        assertThat(failure.failure()).isEqualTo(Failure.CANCELLED);
        assertThat(failure).hasMessage("Mara cancelled it.");
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void theOwnSecretIsInNoMessageAndNoEvidence() {
        network.failing(
                new IOException("refused for " + ProbeFactory.SECRET + " and czNjcjN0LXZhbHVl and late-token-1"));
        Request request = APPS.withQuery("page", ProbeFactory.SECRET).withBearer(Secret.of("late-token-1"));
        assertThat(failure(request).getMessage())
                .doesNotContain(ProbeFactory.SECRET)
                .doesNotContain("czNjcjN0LXZhbHVl")
                .doesNotContain("late-token-1")
                .contains("••••");
        assertThat(network.calls().getFirst().headers()).containsEntry("Authorization", "Bearer late-token-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>Sign in</html>|NOT_JSON",
                "''|NOT_JSON",
                "'   '|NOT_JSON",
                "Fatal error|NOT_JSON",
                "[1,2|MALFORMED",
                "{\"a\":1,\"a\":2}|MALFORMED",
                "[] []|MALFORMED",
                "{\"a\":1}|MALFORMED"
            })
    void whatIsNotAWholeListIsAFailure(String body, Failure expected) {
        network.answering(body);
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> http.send(APPS).json().items())
                .satisfies(failure -> assertThat(failure.failure()).isEqualTo(expected))
                .withMessageContaining("GET /api/apps");
    }

    @Test
    void deepNestingIsRefused() {
        network.answering("[".repeat(5_000) + "]".repeat(5_000));
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> http.send(APPS).json())
                .satisfies(failure -> assertThat(failure.failure()).isEqualTo(Failure.MALFORMED));
    }

    @Test
    void aValueKnowsWhereItCameFrom() {
        network.answering("\uFEFF{\"apps\":[{\"a/b\":{\"id\":9007199254740993,\"on\":true,\"none\":null}}]}");
        Json app = http.send(APPS.withQuery("page", "1"))
                .json()
                .at("/apps")
                .items()
                .getFirst();
        Json inner = app.members().get("a/b");
        assertThat(inner.evidence().pointer()).isEqualTo("/apps/0/a~1b");
        assertThat(inner.evidence().request()).isEqualTo("GET /api/apps?page=1");
        assertThat(inner.evidence().at()).isEqualTo(FakeTime.START);
        assertThat(inner.evidence().sha256()).matches("[0-9a-f]{64}");
        assertThat(inner.requiredText("/id")).isEqualTo("9007199254740993");
        assertThat(inner.at("/on").bool()).contains(true);
        assertThat(inner.at("/none").isPresent()).isFalse();
        assertThat(inner.at("/absent/deeper").text()).isEmpty();
    }

    @Test
    void aMissingIdNamesItsPlace() {
        network.answering("[{}]");
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> http.send(APPS).json().items().getFirst().requiredText("/id"))
                .withMessageContaining("lacks a text at /0/id");
    }

    private ConnectorException failure(Request request) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(ConnectorException.class, () -> http.send(request));
    }
}
