package dev.remit.demo.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.remit.demo.site.Sites.Site;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the demo's sites on the loopback address until it is closed. Holds invented content only. */
public final class DemoSite implements AutoCloseable {

    /** The account the console reads the sites with. */
    public static final String USER = "remit-scan";

    /** Of a system that exists on this machine only, as long as the console runs, and holds nothing. */
    public static final String PASSWORD = "demoDemoDemoDemoDemoDemo";

    private static final String API = "/wp-json";
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

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
            } else if (!AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, error("rest_not_logged_in", "You are not currently logged in."));
            } else {
                answer(exchange, on(site.get()), path[1]);
            }
        }
    }

    private Answers on(Site site) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(lastDay, ZoneOffset.UTC);
        return new Answers(sites, site, day, ChronoUnit.DAYS.between(day, last));
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
        byte[] json = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
