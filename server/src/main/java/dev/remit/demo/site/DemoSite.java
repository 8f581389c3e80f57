package dev.remit.demo.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.remit.demo.site.Sites.Site;
import dev.remit.demo.site.WrittenSystems.Answer;
import dev.remit.demo.site.WrittenSystems.WrittenSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the demo's sites and systems on the loopback address until it is closed. Holds invented content only. */
public final class DemoSite implements AutoCloseable {

    private static final String API = "/wp-json";

    private final Sites sites = Sites.read();
    private final Clock clock;
    private final Instant lastDay;
    private final HttpServer server;
    private final ExecutorService threads;

    private DemoSite(Clock clock, Instant lastDay, HttpServer server) {
        this.clock = clock;
        this.lastDay = lastDay;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().name("demo-site-", 1).daemon().factory());
    }

    /**
     * Starts to serve.
     *
     * @param port where, if nobody else is there; 0 for any
     * @param lastDay of the demo's year
     */
    public static DemoSite start(int port, Clock clock, Instant lastDay) {
        DemoSite site = new DemoSite(clock, lastDay, bind(port));
        site.server.createContext("/", site::answer);
        for (WrittenSystem system : WrittenSystems.read().systems()) {
            site.server.createContext("/" + system.key() + "/", exchange -> site.answer(exchange, system));
        }
        site.server.setExecutor(site.threads);
        site.server.start();
        return site;
    }

    private static HttpServer bind(int port) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException taken) {
            if (port == 0) {
                throw new UncheckedIOException(taken);
            }
            return bind(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's sites cannot be served", e);
        }
    }

    /** The start page of a site. */
    public String address(String site) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + site;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split(API, 2);
            Optional<Site> site = sites.site(path[0].substring(1));
            if (site.isEmpty()
                    || path.length < 2
                    || !exchange.getRequestMethod().equals("GET")) {
                send(exchange, 404, error("rest_no_route", "No route was found."));
            } else if (!DemoKey.WORDPRESS.opens(exchange.getRequestHeaders())) {
                send(exchange, 401, error("rest_not_logged_in", "You are not currently logged in."));
            } else {
                answer(exchange, on(site.get()), path[1]);
            }
        }
    }

    private Answers on(Site site) {
        return new Answers(sites, site, today(), ChronoUnit.DAYS.between(today(), last()));
    }

    private void answer(HttpExchange exchange, WrittenSystem system) throws IOException {
        try (exchange) {
            String path =
                    exchange.getRequestURI().getPath().substring(system.key().length() + 1);
            Optional<Answer> answer = system.to(exchange.getRequestMethod() + " " + path);
            if (!system.opensWith().opens(exchange.getRequestHeaders())) {
                send(exchange, 401, Map.of("message", "This is not the key."));
            } else if (answer.isEmpty()) {
                send(exchange, 404, Map.of("message", "Nothing answers here."));
            } else {
                byte[] body = answer.get().on(today(), last()).getBytes(StandardCharsets.UTF_8);
                send(exchange, answer.get().status().orElse(200), body);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate last() {
        return LocalDate.ofInstant(lastDay, ZoneOffset.UTC);
    }

    private static void answer(HttpExchange exchange, Answers answers, String path) throws IOException {
        if (answers.isClosed(path)) {
            send(exchange, 403, error("rest_forbidden", "Sorry, you are not allowed to do that."));
            return;
        }
        Optional<Object> body = answers.to(path);
        if (body.isEmpty()) {
            send(exchange, 404, error("rest_no_route", "No route was found."));
            return;
        }
        if (body.get() instanceof List<?> list) {
            exchange.getResponseHeaders().set("X-WP-Total", String.valueOf(list.size()));
            exchange.getResponseHeaders().set("X-WP-TotalPages", "1");
        }
        send(exchange, 200, body.get());
    }

    private static Map<String, Object> error(String code, String message) {
        return Map.of("code", code, "message", message);
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, JsonMapper.shared().writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
