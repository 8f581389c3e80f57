package dev.remit.plugin;

import java.util.Set;
import java.util.TreeSet;

/**
 * A request the connector is allowed to make: everything else is refused by the host. Declared in the {@link
 * ConnectorDescriptor}, named in a {@link Request}, listed in the console for whoever has to allow the traffic.
 *
 * <p>A path is a template; {@code {name}} stands for exactly one path segment. Query parameters are declared by name, because in
 * some systems a parameter can turn a read into a write.
 *
 * {@snippet :
 * Endpoint.get("users", "/api/users").withQuery("page", "size");
 * Endpoint.get("tokens", "/api/users/{id}/tokens");
 * Endpoint.readByPost("search", "/crm/search", "Searching contacts needs a body; nothing is changed").at("https://api.example.test");
 * }
 *
 * @param name how a {@link Request} refers to it
 * @param base the name of the {@link ConfigField.Kind#URL} field whose address the path is appended to, or a fixed {@code
 *     https://} origin
 * @param method {@code GET}, or {@code POST} for a read that the system only offers so
 * @param path starts with a slash
 * @param query the names of the query parameters that may be sent
 * @param purpose why a POST does not change anything; empty for GET
 */
public record Endpoint(String name, String base, String method, String path, Set<String> query, String purpose) {

    private static final String DEFAULT_BASE = "url";

    /** Refuses what could write, and a path that is not one. */
    public Endpoint {
        if (!method.equals("GET") && !(method.equals("POST") && !purpose.isBlank())) {
            throw new IllegalArgumentException(
                    "Endpoint '" + name + "': a connector only reads: GET, or POST with the reason why it is a read");
        }
        if (!path.startsWith("/") || path.contains("..") || path.contains("?") || path.contains("//")) {
            throw new IllegalArgumentException(
                    "Endpoint '" + name + "': the path starts with one slash and has no '..', '?' or '//'");
        }
        query = java.util.Collections.unmodifiableSet(new TreeSet<>(query));
    }

    /** A GET relative to the field named {@code url}. */
    public static Endpoint get(String name, String path) {
        return new Endpoint(name, DEFAULT_BASE, "GET", path, Set.of(), "");
    }

    /**
     * A POST relative to the field named {@code url}, for systems which answer some reads only so.
     *
     * @param purpose why nothing is changed by it; shown in the console
     */
    public static Endpoint readByPost(String name, String path, String purpose) {
        return new Endpoint(name, DEFAULT_BASE, "POST", path, Set.of(), purpose);
    }

    /** The same request at another base: the name of a URL field, or a fixed {@code https://} origin. */
    public Endpoint at(String otherBase) {
        return new Endpoint(name, otherBase, method, path, query, purpose);
    }

    /** The same request, which may carry these query parameters. */
    public Endpoint withQuery(String... names) {
        return new Endpoint(name, base, method, path, Set.of(names), purpose);
    }
}
