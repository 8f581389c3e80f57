package dev.remit.connector.keycloak;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.NATIVE_AI;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;

/** Keycloak: which clients may act in a realm, for whom, who let them, and when they last did. */
public final class KeycloakConnectorFactory implements ConnectorFactory {

    private static final String RECIPE = """
            In the admin console, choose the realm, then Clients, Create client; client id: remit.
            Switch on Client authentication and Service account roles; switch off every other flow. Save.
            Under Service account roles, Assign role, Client roles, choose of realm-management: view-clients, view-users, view-events, view-realm, view-identity-providers.
            Remove the role default-roles-… of the realm from the same list.
            Under Credentials, copy the client secret.
            Whoever may view clients can read their secrets in Keycloak; there is no smaller right. Remit never reads them; keep its own secret as safe as theirs.
            Under Realm settings, Events, switch on both user events and admin events and choose how long to keep them.
            """;

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "keycloak", "Keycloak", ConnectorDescriptor.SystemKind.IDENTITY)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("admin REST 26")
            .field(ConfigField.url(
                            KeycloakConfig.URL,
                            "Address",
                            "Where Keycloak answers, without the realm, for example https://login.example.test")
                    .notMatching(
                            ".*/(realms|admin)(/.*)?",
                            "This is a page inside Keycloak.",
                            "Enter the address without /realms or /admin; the realm has its own field."))
            .field(ConfigField.text(KeycloakConfig.REALM, "Realm", "Its name, as in the address …/realms/name")
                    .matching(
                            "[^/\\s?#%]+",
                            "A realm's name has no spaces or slashes.", "Enter its name, not its display name."))
            .field(ConfigField.text(KeycloakConfig.CLIENT, "Client id", "The client made for Remit; see the recipe")
                    .withPreset("remit"))
            .field(ConfigField.secret(
                    KeycloakConfig.SECRET, "Client secret", "In Keycloak: Clients, the client, Credentials"))
            .field(ConfigField.number(
                            KeycloakConfig.PEOPLE,
                            "People to read",
                            "Of how many people at most the consents are read, one request each; 500 if empty")
                    .withPreset(KeycloakConfig.MOST_PEOPLE)
                    .matching("\\d{1,7}", "This is not a number of people.", "Enter 0 or more, at most seven digits."))
            .endpoint(KeycloakRealm.TOKEN)
            .endpoint(KeycloakRealm.SETTINGS)
            .endpoint(KeycloakRealm.CLIENTS)
            .endpoint(KeycloakRealm.SCOPES)
            .endpoint(KeycloakRealm.ACCOUNT)
            .endpoint(KeycloakRealm.SCOPE_ROLES)
            .endpoint(KeycloakRealm.ROLES)
            .endpoint(KeycloakRealm.GROUPS)
            .endpoint(KeycloakRealm.GROUP)
            .endpoint(KeycloakRealm.GROUP_ROLES)
            .endpoint(KeycloakRealm.COMPOSITES)
            .endpoint(KeycloakRealm.COUNT)
            .endpoint(KeycloakRealm.USERS)
            .endpoint(KeycloakRealm.CONSENTS)
            .endpoint(KeycloakRealm.RECORDING)
            .endpoint(KeycloakRealm.EVENTS)
            .endpoint(KeycloakRealm.ADMIN_EVENTS)
            .endpoint(KeycloakRealm.PROVIDERS)
            .endpoint(KeycloakRealm.COMPONENTS)
            .answers(
                    INTEGRATIONS,
                    CREDENTIALS,
                    IDENTITIES,
                    GRANTS,
                    FIELD_ACCESS,
                    LAST_USE,
                    APPROVALS,
                    OUTBOUND,
                    MONITORING)
            .notExposed(NATIVE_AI, "Keycloak has no AI of its own; the clients that use it are read as integrations.")
            .notExposed(
                    AUTOMATIONS,
                    "Keycloak's interface does not list extensions of the server, which can act by themselves.",
                    "Ask whoever runs the server which extensions (providers) are installed and what they do.")
            .tested(Tested.Sort.REAL_SYSTEM, "Keycloak 26.7.3")
            .rateLimit(600, Duration.ofMinutes(1))
            .recipe(RECIPE)
            .build();

    /** Called by the host's service loader. */
    public KeycloakConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new KeycloakConnector(KeycloakConfig.of(config));
    }
}
