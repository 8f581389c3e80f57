package connectors.large;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers page by page with facts that are always the same: of fifty one is an agent, the others are what it may do. */
public final class LargeSystem implements AutoCloseable {

    private static final Pattern ASKED = Pattern.compile("page=(\\d+)&pages=(\\d+)&size=(\\d+)");
    private static final int EACH = 50;

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    private LargeSystem(HttpServer server) {
        this.server = server;
    }

    public static LargeSystem start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LargeSystem system = new LargeSystem(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/facts", system::answer);
            server.start();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many requests came since this was last asked. */
    public int requests() {
        return requests.getAndSet(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            Matcher asked = ASKED.matcher(exchange.getRequestURI().getRawQuery());
            if (!asked.find()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            byte[] body = page(number(asked, 1), number(asked, 2), number(asked, 3));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static int number(Matcher asked, int group) {
        return Integer.parseInt(asked.group(group));
    }

    private static byte[] page(int page, int pages, int size) {
        StringBuilder json = new StringBuilder(size * 160).append("{\"items\":[");
        int first = (page - 1) * size;
        for (int fact = first; fact < first + size; fact++) {
            int agent = fact / EACH;
            json.append(fact == first ? "" : ",").append("{\"agent\":\"agent:").append(agent);
            if (fact % EACH == 0) {
                json.append("\",\"name\":\"Assistant ").append(agent);
            } else {
                json.append("\",\"may\":\"collection-")
                        .append(fact % EACH)
                        .append("\",\"rights\":[\"items.read\",\"items.write\"]");
                json.append(",\"note\":\"").append("granted by the administrator of this space");
            }
            json.append("\"}");
        }
        return json.append("],\"more\":")
                .append(page < pages)
                .append('}')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
