package dev.remit.connector.n8n;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;

/** The key an instance is read with; the host knows the address. */
record N8nConfig(Secret key) {

    static final String URL = "url";
    static final String KEY = "apiKey";

    static N8nConfig of(ConnectorConfig config) {
        return new N8nConfig(config.secret(KEY).orElseThrow());
    }
}
