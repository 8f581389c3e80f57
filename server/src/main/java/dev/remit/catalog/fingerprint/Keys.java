package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Signal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The few keys under which a value that was seen can stand in the catalogue. They depend on the value alone, so a look-up costs
 * the same however large the catalogue is.
 */
final class Keys {

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_PHRASE = 3;

    private Keys() {}

    static List<String> of(Signal signal, String value) {
        String seen = value.substring(0, Math.min(value.length(), LONGEST_VALUE))
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (signal) {
            case PLUGIN_SLUG, REST_NAMESPACE, PACKAGE -> upTo(seen, '/');
            case NODE_TYPE -> upTo(seen, '.');
            case DOMAIN ->
                host(seen).or(() -> bareHost(seen)).map(Keys::suffixes).orElse(List.of(seen));
            case REDIRECT_URI -> redirect(seen);
            case DISPLAY_NAME, USER_AGENT -> phrases(seen);
            case APP_ID, CLIENT_ID -> List.of(seen);
        };
    }

    /** The value and everything before one of its separators: {@code mwai/v1} and {@code mwai}. */
    private static List<String> upTo(String value, char separator) {
        List<String> keys = new ArrayList<>(List.of(value));
        for (int end = value.lastIndexOf(separator); end > 0; end = value.lastIndexOf(separator, end - 1)) {
            keys.add(value.substring(0, end));
        }
        return keys;
    }

    private static List<String> suffixes(String written) {
        String host = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        List<String> keys = new ArrayList<>(List.of(host));
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            keys.add(host.substring(dot + 1));
        }
        return keys;
    }

    private static List<String> redirect(String uri) {
        List<String> keys = new ArrayList<>(List.of(uri));
        host(uri).ifPresent(host -> keys.addAll(suffixes(host)));
        return keys;
    }

    /** A host without an address around it. Anything else may hold a known host somewhere, which says nothing. */
    private static Optional<String> bareHost(String value) {
        return Optional.of(value.replaceFirst(":\\d{1,5}$", "")).filter(host -> host.matches("[\\p{L}\\p{N}.-]+"));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Every run of one to three words. */
    private static List<String> phrases(String text) {
        String[] words = text.split("[^\\p{L}\\p{N}]+", -1);
        List<String> keys = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
                phrase.append(to == from ? "" : " ").append(words[to]);
                keys.add(phrase.toString());
            }
        }
        return keys;
    }
}
