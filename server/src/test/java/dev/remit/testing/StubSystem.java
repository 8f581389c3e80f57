package dev.remit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system to connect to: answers each path as the test last said, and remembers what was asked. */
public final class StubSystem implements AutoCloseable {

    private interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private StubSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static StubSystem start() {
        return new StubSystem();
    }

    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** What was asked, method and path. */
    public List<String> requests() {
        return requests.stream().map(request -> request.split("\\?")[0]).toList();
    }

    /** How often this was asked: a path, with these parameters if it names some. */
    public long asked(String pathAndQuery) {
        return requests.stream()
                .map(request -> request.substring(request.indexOf(' ') + 1))
                .filter(request -> request.split("\\?")[0].equals(pathAndQuery.split("\\?")[0]))
                .filter(request -> parameters(request).containsAll(parameters(pathAndQuery)))
                .count();
    }

    public void json(String path, String body) {
        says(path, 200, "application/json", body);
    }

    public void says(String path, int status, String type, String body) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Says the same with headers; the path may hold a query, which then has to be asked with it. */
    public void says(String path, int status, Map<String, String> headers, String body) {
        answers.put(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Answers as the files of a connector's recordings say. */
    public void replays(Path recordings) {
        replays(recordings, UnaryOperator.identity());
    }

    /** The same, otherwise: another company's recordings. */
    public void replays(Path recordings, UnaryOperator<String> otherwise) {
        try (Stream<Path> files = Files.list(recordings)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode recorded = JsonMapper.shared().readTree(otherwise.apply(Files.readString(file)));
                Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
                recorded.path("headers")
                        .properties()
                        .forEach(h -> headers.put(h.getKey(), h.getValue().asString()));
                says(
                        recorded.path("request").asString().split(" ", 2)[1],
                        recorded.path("status").asInt(),
                        headers,
                        recorded.path("body").toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the recordings in " + recordings + " cannot be read", e);
        }
    }

    public void redirect(String path, String target) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Announces the whole body and sends half of it. */
    public void halves(String path, String body) {
        answers.put(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        });
    }

    /** Announces a long body and sends a byte of it each second. */
    public void drips(String path) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100_000);
            try {
                do {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                } while (!closed.await(1, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Does not answer until the test opens the gate, or the stub is closed. */
    public void holds(String path, CountDownLatch gate, String body) {
        holds(path, gate, Map.of("Content-Type", "application/json"), body);
    }

    /** The same with headers. */
    public void holds(String path, CountDownLatch gate, Map<String, String> headers, String body) {
        says(path, 200, headers, body);
        Answer answer = Objects.requireNonNull(answers.get(path));
        answers.put(path, exchange -> {
            awaitEither(gate);
            answer.send(exchange);
        });
    }

    private void awaitEither(CountDownLatch gate) {
        try {
            while (!gate.await(50, TimeUnit.MILLISECONDS) && closed.getCount() > 0) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer for the path, and of those for it the one whose parameters were asked and are most. */
    private @Nullable Answer answerTo(String path, URI uri) {
        Set<String> asked = new HashSet<>(parameters(uri.toString()));
        // a recording may spell a parameter as it is meant
        asked.addAll(parameters(path + "?" + uri.getQuery()));
        return answers.entrySet().stream()
                .filter(e -> e.getKey().split("\\?")[0].equals(path))
                .filter(e -> asked.containsAll(parameters(e.getKey())))
                .max(Comparator.comparingInt(e -> parameters(e.getKey()).size()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static Set<String> parameters(String key) {
        int query = key.indexOf('?');
        return query < 0 ? Set.of() : Set.of(key.substring(query + 1).split("&"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            Answer answer = answerTo(path, exchange.getRequestURI());
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.send(exchange);
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
