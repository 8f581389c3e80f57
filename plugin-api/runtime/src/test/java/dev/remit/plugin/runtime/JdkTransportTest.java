package dev.remit.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server that misbehaves. */
class JdkTransportTest {

    private static final Limits TIGHT = new Limits(
            Duration.ofSeconds(2), Duration.ofMillis(700), 1_000, 10, 1, Duration.ofMillis(1), Duration.ofSeconds(1));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JdkTransport transport = new JdkTransport(Duration.ofSeconds(2));
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        transport.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aWholeAnswerComesBack() throws IOException {
        on(
                "/ok",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"seen\":\"" + exchange.getRequestHeaders().getFirst("X-Asked") + "\"}"));
        Transport.Answer answer = transport.exchange(call("/ok", new Cancellation()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"seen\":\"yes\"}");
        assertThat(answer.headers()).containsEntry("x-kind", "test");
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        on("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 302, "");
        });
        assertThat(transport.exchange(call("/moved", new Cancellation())).status())
                .isEqualTo(302);
    }

    @Test
    void anEndlessBodyIsCutOff() {
        on("/huge", exchange -> answer(exchange, 200, "x".repeat(5_000)));
        assertThatExceptionOfType(Transport.TooLarge.class)
                .isThrownBy(() -> transport.exchange(call("/huge", new Cancellation())));
    }

    @Test
    void aBodyThatDripsEndsAtTheDeadline() {
        on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!awaited(50)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> transport.exchange(call("/drip", new Cancellation())));
    }

    @Test
    void aSystemThatNeverAnswersEndsAtTheDeadline() {
        on("/silent", exchange -> awaited(20_000));
        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> transport.exchange(call("/silent", new Cancellation())));
    }

    @Test
    void cancellingEndsAWaitingRequestAtOnce() throws Exception {
        on("/silent", exchange -> {
            arrived.countDown();
            awaited(20_000);
        });
        Cancellation cancellation = new Cancellation();
        Limits patient = new Limits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                1_000,
                10,
                1,
                Duration.ofMillis(1),
                Duration.ofSeconds(1));
        Future<?> waiting = threads.submit(() -> transport.exchange(call("/silent", cancellation, patient)));
        assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
        cancellation.cancel("enough");
        assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).cause().isInstanceOf(IOException.class);
    }

    @Test
    void aConnectionThatBreaksOffIsAnIoFailure() {
        on("/half", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transport.exchange(call("/half", new Cancellation())));
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private boolean awaited(long millis) {
        try {
            return release.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Kind", "test");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Transport.Call call(String path, Cancellation cancellation) {
        return call(path, cancellation, TIGHT);
    }

    private Transport.Call call(String path, Cancellation cancellation, Limits limits) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new Transport.Call("GET", uri, Map.of("X-Asked", "yes"), Optional.empty(), limits, cancellation);
    }
}
