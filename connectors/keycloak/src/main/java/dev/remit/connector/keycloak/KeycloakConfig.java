package dev.remit.connector.keycloak;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;

/**
 * The realm and the client it is read with; the host knows the address.
 *
 * @param realm the realm's name
 * @param client the id of the client made for Remit
 * @param secret its secret
 * @param people of how many people at most the consents are read
 */
record KeycloakConfig(String realm, String client, Secret secret, long people) {

    static final String URL = "url";
    static final String REALM = "realm";
    static final String CLIENT = "client";
    static final String SECRET = "secret";
    static final String PEOPLE = "people";
    static final String MOST_PEOPLE = "500";

    static KeycloakConfig of(ConnectorConfig config) {
        return new KeycloakConfig(
                config.text(REALM).orElseThrow(),
                config.text(CLIENT).orElseThrow(),
                config.secret(SECRET).orElseThrow(),
                Long.parseLong(config.text(PEOPLE).orElse(MOST_PEOPLE)));
    }
}
