package dev.remit.connector.directus;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import java.util.Optional;

/**
 * The tokens a project is read with; the host knows the address.
 *
 * @param token of the user made for Remit
 * @param administrator used for nothing but the list of MCP clients
 */
record DirectusConfig(Secret token, Optional<Secret> administrator) {

    static final String URL = "url";
    static final String TOKEN = "token";
    static final String ADMINISTRATOR = "administrator";

    static DirectusConfig of(ConnectorConfig config) {
        return new DirectusConfig(config.secret(TOKEN).orElseThrow(), config.secret(ADMINISTRATOR));
    }
}
