package dev.remit.connector.keycloak;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern INNER_PAGE = Pattern.compile(".*/(realms|admin)(/.*)?");
    private static final Pattern REALM_NAME = Pattern.compile("[^/\\s?#%]+");

    static KeycloakConfig of(ConnectorConfig config) {
        return new KeycloakConfig(
                config.text(REALM).orElseThrow(),
                config.text(CLIENT).orElseThrow(),
                config.secret(SECRET).orElseThrow(),
                Long.parseLong(config.text(PEOPLE).orElse(MOST_PEOPLE)));
    }

    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.text(URL)
                .filter(address -> INNER_PAGE.matcher(address).matches())
                .map(address -> new Problem(
                        URL,
                        "This is a page inside Keycloak.",
                        "Enter the address without /realms or /admin; the realm has its own field."))
                .ifPresent(problems::add);
        config.text(REALM)
                .filter(realm -> !REALM_NAME.matcher(realm).matches())
                .map(realm -> new Problem(
                        REALM, "A realm's name has no spaces or slashes.", "Enter its name, not its display name."))
                .ifPresent(problems::add);
        config.text(PEOPLE)
                .filter(people -> !people.matches("\\d{1,7}"))
                .map(people -> new Problem(
                        PEOPLE, "This is not a number of people.", "Enter 0 or more, at most seven digits."))
                .ifPresent(problems::add);
        return problems;
    }
}
