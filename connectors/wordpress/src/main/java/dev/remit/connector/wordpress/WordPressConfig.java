package dev.remit.connector.wordpress;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;

/** The account a site is read with; the host knows the address. */
record WordPressConfig(String user, Secret password) {

    static final String URL = "url";
    static final String USER = "user";
    static final String PASSWORD = "password";

    static WordPressConfig of(ConnectorConfig config) {
        return new WordPressConfig(
                config.text(USER).orElseThrow(), config.secret(PASSWORD).orElseThrow());
    }
}
