package dev.remit.connector.marketo;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;

/**
 * The service that was made for Remit; the host knows the address.
 *
 * @param client its client id
 * @param secret its client secret
 * @param days how far back activities are read the first time
 * @param pages how many pages of activities are read at most, one call each
 */
record MarketoConfig(String client, Secret secret, long days, long pages) {

    static final String URL = "url";
    static final String CLIENT = "client";
    static final String SECRET = "secret";
    static final String DAYS = "days";
    static final String PAGES = "pages";
    static final String MOST_DAYS = "7";
    static final String MOST_PAGES = "200";

    static MarketoConfig of(ConnectorConfig config) {
        return new MarketoConfig(
                config.text(CLIENT).orElseThrow(),
                config.secret(SECRET).orElseThrow(),
                Long.parseLong(config.text(DAYS).orElse(MOST_DAYS)),
                Long.parseLong(config.text(PAGES).orElse(MOST_PAGES)));
    }
}
