package dev.remit.plugin.runtime;

import dev.remit.plugin.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request carries; its secrets are opened here, at the last moment. */
final class Bodies {

    private Bodies() {}

    /** Every secret in a body, however deep. */
    static Stream<Secret> secrets(Object value) {
        return switch (value) {
            case Secret secret -> Stream.of(secret);
            case Map<?, ?> map -> map.values().stream().flatMap(Bodies::secrets);
            case List<?> list -> list.stream().flatMap(Bodies::secrets);
            default -> Stream.empty();
        };
    }

    /** The same body with its secrets in clear. */
    static Map<String, Object> opened(Map<String, Object> body) {
        Map<String, Object> opened = new LinkedHashMap<>();
        new TreeMap<>(body).forEach((name, value) -> opened.put(name, opened(value)));
        return opened;
    }

    private static Object opened(Object value) {
        return switch (value) {
            case Secret secret -> secret.reveal();
            case Map<?, ?> map -> {
                Map<String, Object> opened = new LinkedHashMap<>();
                map.forEach((name, each) -> opened.put(String.valueOf(name), opened(each)));
                yield opened;
            }
            case List<?> list -> list.stream().map(Bodies::opened).toList();
            default -> value;
        };
    }

    /** A body as a form. */
    static String form(Map<String, Object> body) {
        return opened(body).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(String.valueOf(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
