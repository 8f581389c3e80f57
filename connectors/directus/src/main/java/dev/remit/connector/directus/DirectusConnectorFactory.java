package dev.remit.connector.directus;

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

/** Directus: who may read and change which fields of which content, by which token, flow, assistant or MCP client. */
public final class DirectusConnectorFactory implements ConnectorFactory {

    private static final String RECIPE = """
            In Directus, open Settings, Access Policies, and create a policy named Remit reader, without App Access and without Admin Access.
            Under Permissions, show the system collections and allow Read, All Access, on: directus_users, directus_roles, directus_policies, directus_access, directus_permissions, directus_flows, directus_operations, directus_settings, directus_activity, directus_extensions.
            Under Settings, User Roles, create a role named Remit reader with this policy only.
            In the User Directory, create a user with this role, for nobody but Remit; under Token, generate one, save, and copy it.
            MCP clients that registered themselves are shown to administrators only. To have them read, enter an administrator's token in the field made for it; it is used for that one request.
            Directus shows keys of model providers and tokens as asterisks to everybody. Secrets that somebody typed into the steps of a flow are shown to whoever may read steps; Remit reads the address of a step and not those.
            """;

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "directus", "Directus", ConnectorDescriptor.SystemKind.CMS)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("REST 12")
            .field(ConfigField.url(
                            DirectusConfig.URL,
                            "Address",
                            "Where Directus answers, without /admin, for example https://content.example.test")
                    .notMatching(
                            ".*/(admin|items|server|graphql)(/.*)?",
                            "This is a page inside Directus.",
                            "Enter the address without /admin or what follows it."))
            .field(token(DirectusConfig.TOKEN, "Token", "The static token of the user made for Remit; see the recipe"))
            .field(token(
                            DirectusConfig.ADMINISTRATOR,
                            "Token of an administrator",
                            "Only for the list of MCP clients that registered themselves; may stay empty")
                    .optional())
            .endpoint(DirectusProject.ME)
            .endpoint(DirectusProject.REACH)
            .endpoint(DirectusProject.RANK)
            .endpoint(DirectusProject.SERVER)
            .endpoint(DirectusProject.SETTINGS)
            .endpoint(DirectusProject.USERS)
            .endpoint(DirectusProject.ROLES)
            .endpoint(DirectusProject.POLICIES)
            .endpoint(DirectusProject.ACCESS)
            .endpoint(DirectusProject.PERMISSIONS)
            .endpoint(DirectusProject.FLOWS)
            .endpoint(DirectusProject.EXTENSIONS)
            .endpoint(DirectusProject.ACTIVITY)
            .endpoint(DirectusProject.MCP_CLIENTS)
            .answers(
                    INTEGRATIONS,
                    CREDENTIALS,
                    IDENTITIES,
                    GRANTS,
                    FIELD_ACCESS,
                    LAST_USE,
                    APPROVALS,
                    NATIVE_AI,
                    AUTOMATIONS,
                    OUTBOUND,
                    MONITORING)
            .tested(Tested.Sort.REAL_SYSTEM, "Directus 12.4.0")
            .rateLimit(300, Duration.ofMinutes(1))
            .recipe(RECIPE)
            .build();

    private static ConfigField token(String name, String label, String help) {
        return ConfigField.secret(name, label, help)
                .matching(
                        "[A-Za-z0-9_.~+/=-]{8,}",
                        "This is not a static token: it is too short or has characters that do not belong.",
                        "In Directus: User Directory, the user, Token, generate and save; then copy it.");
    }

    /** Called by the host's service loader. */
    public DirectusConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new DirectusConnector(DirectusConfig.of(config));
    }
}
