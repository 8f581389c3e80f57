package dev.remit.plugin.testkit;

import dev.remit.plugin.runtime.Transport;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Behaves as a system does that cannot be had for a test: it holds a state, checks the credential, pages, slows callers down and
 * refuses, as its vendor describes it. A {@link Trial} runs a connector against it without a network, and waiting takes no time.
 *
 * {@snippet :
 * final class AcmeImitation extends ImitatedSystem {
 *     @Override
 *     protected Answer answer(Asked asked) {
 *         return asked.path().equals("/api/apps") ? json(200, apps()) : json(404, "{}");
 *     }
 *
 *     @Override
 *     protected String state() {
 *         return apps();
 *     }
 * }
 * Seen seen = Trial.of(new AcmeConnectorFactory(), new AcmeImitation()).scan(config);
 * }
 *
 * <p>A test against it shows what a connector makes of the description, not that the description is right: declare the connector
 * as tested against a behaviour mock.
 */
public abstract class ImitatedSystem implements Transport {

    private static final byte[] SOMEWHERE_PUBLIC = {(byte) 203, 0, 113, 10};

    private final List<String> asked = new ArrayList<>();
    private BiConsumer<Asked, Answer> listener = (request, answer) -> {};

    /**
     * A request as the system meets it.
     *
     * @param query decoded
     * @param headers as sent, the credential included
     * @param body empty if there is none
     */
    public record Asked(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

        /** Copies the maps; the query in the order of its names. */
        public Asked {
            query = Collections.unmodifiableMap(new TreeMap<>(query));
            headers = Map.copyOf(headers);
        }

        /** Method and path, followed by the decoded query if there is one. */
        public String target() {
            String parameters = query.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("&"));
            return method + " " + path + (parameters.isEmpty() ? "" : "?" + parameters);
        }
    }

    /** What the system says to this. */
    protected abstract Answer answer(Asked request);

    /** Everything the system holds that a request could change, as text; what merely counts requests is no part of it. */
    protected abstract String state();

    /** Tells this one what is asked and answered. */
    final ImitatedSystem heardBy(BiConsumer<Asked, Answer> other) {
        listener = other;
        return this;
    }

    /** A JSON answer. */
    protected static Answer json(int status, String body) {
        return json(status, Map.of(), body);
    }

    /** A JSON answer with headers, whose names are in lower case. */
    protected static Answer json(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What was asked since {@link #forget}, method and path with the decoded query. */
    public final List<String> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked. */
    public final void forget() {
        asked.clear();
    }

    @Override
    public final Answer exchange(Call call) {
        URI uri = call.uri();
        Asked request = new Asked(
                call.method(),
                uri.getPath(),
                query(uri),
                call.headers(),
                call.body().orElse(""));
        asked.add(request.target());
        Answer answer = answer(request);
        listener.accept(request, answer);
        return answer;
    }

    @Override
    public final List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, SOMEWHERE_PUBLIC));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
