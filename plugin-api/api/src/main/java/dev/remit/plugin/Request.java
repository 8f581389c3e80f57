package dev.remit.plugin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request by the name of a declared {@link Endpoint}. Immutable. Values are put in encoded, so none of them can change the path.
 *
 * {@snippet :
 * Request.to("tokens").withPath("id", "7").withQuery("page", "2").withBasic("reader", password);
 * }
 *
 * @param endpoint the name of the endpoint
 * @param path a value for every {@code {name}} in its path
 * @param query query parameters, each declared by the endpoint
 * @param headers plain headers, for example a version; the host refuses those which change method, host or connection
 * @param secrets headers whose values are secret
 * @param body for an endpoint that reads by POST: maps, lists, texts, numbers, booleans, and {@link Secret}s, which the host opens
 *     at the last moment; the host writes it
 * @param form whether the body is written as a form ({@code application/x-www-form-urlencoded}), as sign-in endpoints want it,
 *     instead of as JSON
 */
public record Request(
        String endpoint,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, Secret> secrets,
        Optional<Map<String, Object>> body,
        boolean form) {

    /** Copies the maps; the query keeps a stable order, so that evidence reads alike in every scan. */
    public Request {
        path = Map.copyOf(path);
        query = java.util.Collections.unmodifiableMap(new TreeMap<>(query));
        headers = Map.copyOf(headers);
        secrets = Map.copyOf(secrets);
        body = body.map(Map::copyOf);
    }

    /** A request to a declared endpoint. */
    public static Request to(String endpoint) {
        return new Request(endpoint, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), false);
    }

    /** The same with a value for {@code {name}} in the path. */
    public Request withPath(String name, String value) {
        return new Request(endpoint, and(path, name, value), query, headers, secrets, body, form);
    }

    /** The same with a query parameter. */
    public Request withQuery(String name, String value) {
        return new Request(endpoint, path, and(query, name, value), headers, secrets, body, form);
    }

    /** The same with a plain header. */
    public Request withHeader(String name, String value) {
        return new Request(endpoint, path, query, and(headers, name, value), secrets, body, form);
    }

    /** The same with a header that carries a secret. */
    public Request withSecret(String header, Secret value) {
        return new Request(endpoint, path, query, headers, and(secrets, header, value), body, form);
    }

    /** The same, signed in with user name and password (RFC 7617). */
    public Request withBasic(String user, Secret password) {
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return withSecret(
                "Authorization", Secret.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** The same, signed in with a bearer token (RFC 6750). */
    public Request withBearer(Secret token) {
        return withSecret("Authorization", Secret.of("Bearer " + token.reveal()));
    }

    /** The same with a JSON body. */
    public Request withBody(Map<String, Object> newBody) {
        return new Request(endpoint, path, query, headers, secrets, Optional.of(newBody), false);
    }

    /**
     * The same with a form as its body.
     *
     * @param fields texts, numbers, booleans and {@link Secret}s
     */
    public Request withForm(Map<String, Object> fields) {
        return new Request(endpoint, path, query, headers, secrets, Optional.of(fields), true);
    }

    private static <V> Map<String, V> and(Map<String, V> entries, String name, V value) {
        Map<String, V> more = new TreeMap<>(entries);
        more.put(name, value);
        return more;
    }
}
