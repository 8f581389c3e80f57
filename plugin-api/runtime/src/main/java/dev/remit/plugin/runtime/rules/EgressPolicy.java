package dev.remit.plugin.runtime.rules;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a request into an address, or refuses: only declared endpoints of declared hosts, only declared parameters. */
public final class EgressPolicy {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> METHOD_SWITCHES = Set.of("_method", "_httpmethod", "x-http-method");
    private static final Pattern FORBIDDEN_HEADER = Pattern.compile(
            "host|connection|content-length|transfer-encoding|upgrade|te|trailer|expect|cookie|forwarded|proxy-.*|x-forwarded-.*"
                    + "|x-http-method.*|x-method-override|x-original-url|x-rewrite-url|sec-.*");

    private final ConnectorDescriptor descriptor;
    private final ConnectorConfig config;
    private final boolean onPremises;

    /** What this connector declares, with the addresses of this connection. */
    public EgressPolicy(ConnectorDescriptor descriptor, ConnectorConfig config, boolean onPremises) {
        this.descriptor = descriptor;
        this.config = config;
        this.onPremises = onPremises;
    }

    /** The declared endpoint, or a refusal. */
    public Endpoint endpoint(Request request) {
        return descriptor
                .endpoint(request.endpoint())
                .orElseThrow(() -> refused("The connector asked for '" + request.endpoint()
                        + "', which it does not declare. This is a fault of the connector: tell its vendor."));
    }

    /** Where the request goes, or a refusal. */
    public URI address(Endpoint endpoint, Request request) {
        headers(endpoint, request);
        URI base = base(endpoint);
        String address = stripSlash(base.toString()) + path(endpoint, request) + query(endpoint, request);
        URI uri = URI.create(address);
        if (!base.getHost().equals(uri.getHost()) || base.getPort() != uri.getPort()) {
            throw refused("The request would leave " + base.getHost()
                    + ". This is a fault of the connector: tell its vendor.");
        }
        return uri;
    }

    private URI base(Endpoint endpoint) {
        URI base = endpoint.base().startsWith("https://")
                ? URI.create(endpoint.base())
                : config.url(endpoint.base())
                        .orElseThrow(() ->
                                refused("No address is set in '" + endpoint.base() + "'. Complete the connection."));
        if (base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
            throw refused("The address has a user name, a question mark or a '#'. Enter only scheme, host and path.");
        }
        if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && onPremises)) {
            throw refused(
                    "The address must start with https://. Plain http is possible only for a connection marked on-premises.");
        }
        return base;
    }

    private static String path(Endpoint endpoint, Request request) {
        Set<String> slots = SLOT.matcher(endpoint.path())
                .results()
                .map(slot -> slot.group(1))
                .collect(Collectors.toSet());
        if (!slots.equals(request.path().keySet())) {
            throw refused("'" + endpoint.name() + "' needs exactly these values in its path: " + slots
                    + ". This is a fault of the connector: tell its vendor.");
        }
        return SLOT.matcher(endpoint.path())
                .replaceAll(
                        slot -> Matcher.quoteReplacement(segment(request.path().getOrDefault(slot.group(1), ""))));
    }

    private static String segment(String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw refused("A value in the path is empty or a dot. This is a fault of the connector: tell its vendor.");
        }
        return encoded(value);
    }

    private static String query(Endpoint endpoint, Request request) {
        if (request.query().isEmpty()) {
            return "";
        }
        request.query().keySet().stream()
                .filter(name ->
                        !endpoint.query().contains(name) || METHOD_SWITCHES.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("'" + endpoint.name() + "' may not carry the parameter '" + name
                            + "'. This is a fault of the connector: tell its vendor.");
                });
        return request.query().entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static void headers(Endpoint endpoint, Request request) {
        if (request.body().isPresent() && !endpoint.method().equals("POST")) {
            throw refused("'" + endpoint.name() + "' has no body. This is a fault of the connector: tell its vendor.");
        }
        Set<String> names = new java.util.TreeSet<>(request.headers().keySet());
        names.addAll(request.secrets().keySet());
        names.stream()
                .filter(name ->
                        FORBIDDEN_HEADER.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw refused("A connector may not send the header '" + name + "': tell its vendor.");
                });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static String stripSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A refusal. */
    public static ConnectorException refused(String message) {
        return new ConnectorException(Failure.EGRESS_REFUSED, message);
    }
}
