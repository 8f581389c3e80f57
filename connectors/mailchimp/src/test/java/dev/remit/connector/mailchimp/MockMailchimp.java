package dev.remit.connector.mailchimp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Behaves as Mailchimp's Marketing API is documented to: a key as password, offset and count with a cap, problem details, and a bare 403
 * when it has enough. Not the real thing.
 */
final class MockMailchimp implements AutoCloseable {

    static final String KEY = "syntheticsynthetic-us21";

    private static final int MOST_A_PAGE = 2;

    private final HttpServer server;
    private final Map<String, String> apps = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private String role = "manager";
    private String refused = "";
    private int closed;

    private MockMailchimp(HttpServer server) {
        this.server = server;
    }

    static MockMailchimp start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            MockMailchimp mock = new MockMailchimp(server);
            server.createContext("/", mock::handle);
            server.start();
            return mock;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    MockMailchimp app(int id, String name, String user) {
        apps.put(
                String.valueOf(id),
                "{\"id\":%d,\"name\":\"%s\",\"description\":\"\",\"users\":[\"%s\"]}".formatted(id, name, user));
        return this;
    }

    void disconnect(int id) {
        apps.remove(String.valueOf(id));
    }

    MockMailchimp field(String tag, String type) {
        fields.put(tag, "{\"merge_id\":%d,\"tag\":\"%s\",\"type\":\"%s\"}".formatted(fields.size() + 1, tag, type));
        return this;
    }

    void role(String newRole) {
        role = newRole;
    }

    void refuse(String path) {
        refused = path;
    }

    /** The next requests meet a closed door without a word. */
    void closedFor(int requests) {
        closed = requests;
    }

    List<String> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String path = exchange.getRequestURI().getPath();
        if (!KEY.equals(password(exchange))) {
            answer(exchange, 401, problem("API Key Invalid", 401));
        } else if (closed-- > 0) {
            answer(exchange, 403, "Access Denied");
        } else if (path.equals(refused)) {
            answer(exchange, 403, problem("Forbidden", 403));
        } else {
            String body = body(path, query(exchange));
            answer(exchange, body.isEmpty() ? 404 : 200, body.isEmpty() ? problem("Resource Not Found", 404) : body);
        }
    }

    private String body(String path, Map<String, String> query) {
        return switch (path) {
            case "/3.0/" ->
                "{\"account_id\":\"acc1\",\"account_name\":\"Harbour Tours\",\"username\":\"reader\",\"role\":\"%s\"}"
                        .formatted(role);
            case "/3.0/authorized-apps" -> page("apps", List.copyOf(apps.values()), query);
            case "/3.0/connected-sites" -> page("sites", List.of(), query);
            case "/3.0/lists" -> page("lists", List.of("{\"id\":\"aud1\",\"name\":\"Newsletter\"}"), query);
            case "/3.0/lists/aud1/merge-fields" -> page("merge_fields", List.copyOf(fields.values()), query);
            case "/3.0/lists/aud1/webhooks" ->
                "{\"webhooks\":[{\"id\":\"wh1\",\"url\":\"https://flows.example.test/hooks/very-private\",\"sources\":{\"api\":true}}]}";
            case "/3.0/batch-webhooks" -> page("webhooks", List.of(), query);
            case "/3.0/automations" ->
                page(
                        "automations",
                        List.of("{\"id\":\"au1\",\"status\":\"paused\",\"settings\":{\"title\":\"Welcome\"}}"),
                        query);
            case "/3.0/account-exports" ->
                page("exports", List.of("{\"export_id\":7,\"started\":\"2026-11-01T06:00:00+00:00\"}"), query);
            default -> "";
        };
    }

    /** Gives fewer than asked for, as a system may. */
    private static String page(String name, List<String> all, Map<String, String> query) {
        int from = Math.min(all.size(), Integer.parseInt(query.getOrDefault("offset", "0")));
        int count = Math.min(MOST_A_PAGE, Integer.parseInt(query.getOrDefault("count", "10")));
        List<String> some = all.subList(from, Math.min(all.size(), from + count));
        return "{\"%s\":[%s],\"total_items\":%d}".formatted(name, String.join(",", some), all.size());
    }

    private static String problem(String title, int status) {
        return "{\"type\":\"https://mailchimp.example/errors\",\"title\":\"%s\",\"status\":%d,\"detail\":\"d\",\"instance\":\"i\"}"
                .formatted(title, status);
    }

    private static String password(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return "";
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        return pair.substring(pair.indexOf(':') + 1);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
