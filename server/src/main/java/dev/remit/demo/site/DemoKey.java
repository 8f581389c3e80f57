package dev.remit.demo.site;

import com.sun.net.httpserver.Headers;
import dev.remit.plugin.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** What opens the demo's systems of one kind. They exist on this machine only, as long as the console runs, and hold nothing. */
public enum DemoKey {
    WORDPRESS("password", "demoDemoDemoDemoDemoDemo") {
        @Override
        public Map<String, String> settings(String address) {
            return Map.of("url", address, "user", USER);
        }

        @Override
        boolean opens(Headers asked) {
            String both = USER + ":" + key();
            return ("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                    .equals(asked.getFirst("Authorization"));
        }
    },
    HUBSPOT("token", "pat-eu1-demo-demo-demo") {
        @Override
        boolean opens(Headers asked) {
            return ("Bearer " + key()).equals(asked.getFirst("Authorization"));
        }
    },
    N8N("apiKey", "n8n_api_demoDemoDemo") {
        @Override
        boolean opens(Headers asked) {
            return key().equals(asked.getFirst("X-N8N-API-KEY"));
        }
    };

    /** The account the console reads WordPress with. */
    static final String USER = "remit-scan";

    private final String field;
    private final String key;

    DemoKey(String field, String key) {
        this.field = field;
        this.key = key;
    }

    /** The key of this connector's systems. */
    public static DemoKey of(String connector) {
        return valueOf(connector.toUpperCase(Locale.ROOT));
    }

    /** What a connection to the system at this address is set to. */
    public Map<String, String> settings(String address) {
        return Map.of("url", address);
    }

    /** The secrets of a connection. */
    public Map<String, Secret> secrets() {
        return Map.of(field, Secret.of(key));
    }

    /** Whether a request may come in. */
    abstract boolean opens(Headers asked);

    String key() {
        return key;
    }
}
