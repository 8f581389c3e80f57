package dev.remit.plugin.manifest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header {@code Link} (RFC 8288) as far as paging needs it. */
final class Links {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern NEXT =
            Pattern.compile(";\\s*rel\\s*=\\s*\"?([^\";,]*\\s)?next(\\s[^\";,]*)?\"?\\s*(;|,|$)");

    private Links() {}

    /** The address of the next page. */
    static Optional<String> next(String header) {
        Matcher links = LINK.matcher(header);
        while (links.find()) {
            if (NEXT.matcher(links.group(2).strip()).find()) {
                return Optional.of(links.group(1));
            }
        }
        return Optional.empty();
    }

    /** Its path; empty if it keeps that of the page it stands on. */
    static String path(String address) {
        String withoutQuery = address.split("[?#]", 2)[0];
        int scheme = withoutQuery.indexOf("://");
        if (scheme < 0) {
            return withoutQuery;
        }
        int slash = withoutQuery.indexOf('/', scheme + "://".length());
        return slash < 0 ? "/" : withoutQuery.substring(slash);
    }

    /** Its parameters. */
    static Map<String, String> query(String address) {
        Map<String, String> query = new TreeMap<>();
        int mark = address.indexOf('?');
        if (mark >= 0) {
            for (String pair : address.substring(mark + 1).split("[&#]", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
