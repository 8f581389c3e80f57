package dev.remit.connector.marketo;

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

/** Adobe Marketo Engage: as whom integrations act, how much they call, what runs on its own, and which webhooks were called. */
public final class MarketoConnectorFactory implements ConnectorFactory {

    private static final String RECIPE = """
            In Admin, Users & Roles, Roles, New Role; name: Remit reader. Below Access API tick only: Read-Only Activity, Read-Only Assets, Access User Management Api. Below Access Admin tick only: Access Users.
            Access User Management Api and Access Users would also allow users to be changed; Marketo has no smaller right that shows them. Remit's host sends reads only.
            In Users, Invite New User; name: Remit; tick API Only; role: Remit reader, in all workspaces.
            In Integration, LaunchPoint, New Service; service: Custom; name: Remit; API-only user: Remit.
            In LaunchPoint, View Details, copy client id and client secret.
            In Integration, Web Services, copy the REST API endpoint without /rest, and allow the console's address if addresses are restricted.
            """;

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "marketo", "Marketo", ConnectorDescriptor.SystemKind.MARKETING_AUTOMATION)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("REST v1")
            .field(
                    ConfigField.url(
                                    MarketoConfig.URL,
                                    "Address",
                                    "Admin, Web Services, REST API: the endpoint without /rest, for example https://123-abc-456.example.test")
                            .notMatching(
                                    "https?://[^/]+/[^/].*",
                                    "This is the endpoint of one service.",
                                    "Enter the address without /rest or /identity: https://, the Munchkin id and .mktorest.com."))
            .field(ConfigField.text(MarketoConfig.CLIENT, "Client id", "Admin, LaunchPoint, the service, View Details"))
            .field(ConfigField.secret(
                    MarketoConfig.SECRET, "Client secret", "Admin, LaunchPoint, the service, View Details"))
            .field(ConfigField.number(
                            MarketoConfig.DAYS,
                            "Days of activities",
                            "How far back the first scan looks for calls of webhooks; 7 if empty")
                    .withPreset(MarketoConfig.MOST_DAYS)
                    .matching(
                            "[1-9]\\d?",
                            "This is not a number of days from 1 to 99.",
                            "Enter digits only, or leave it empty."))
            .field(ConfigField.number(
                            MarketoConfig.PAGES,
                            "Pages of activities",
                            "How many are read at most, one call of the day's quota each; 200 if empty")
                    .withPreset(MarketoConfig.MOST_PAGES)
                    .matching("\\d{1,4}", "This is not a number of pages.", "Enter digits only, or leave it empty."))
            .endpoint(MarketoInstance.TOKEN)
            .endpoint(MarketoInstance.USERS)
            .endpoint(MarketoInstance.USER)
            .endpoint(MarketoInstance.ROLES)
            .endpoint(MarketoInstance.WORKSPACES)
            .endpoint(MarketoInstance.TODAY)
            .endpoint(MarketoInstance.WEEK)
            .endpoint(MarketoInstance.TYPES)
            .endpoint(MarketoInstance.SINCE)
            .endpoint(MarketoInstance.ACTIVITIES)
            .endpoint(MarketoInstance.CAMPAIGNS)
            .endpoint(MarketoInstance.PEOPLE)
            .answers(IDENTITIES, GRANTS, LAST_USE, AUTOMATIONS, OUTBOUND, MONITORING)
            .notExposed(
                    INTEGRATIONS,
                    "Marketo's API does not list LaunchPoint services; the API-only users they act as are read.",
                    "Look in Admin, LaunchPoint: which services are installed, and as which API-only user does each act?")
            .notExposed(
                    CREDENTIALS,
                    "Marketo's API does not list the client ids and secrets of services.",
                    "Look in Admin, LaunchPoint: which services have credentials, and who has a copy of them?")
            .notExposed(
                    FIELD_ACCESS,
                    "Marketo has no rights on single fields for the API, and tells nobody what a role allows.",
                    "Look in Admin, Users & Roles, Roles: which permissions have the roles of API-only users, below Access API?")
            .notExposed(
                    APPROVALS,
                    "Marketo's audit trail is not in its API.",
                    "Look in Admin, Audit Trail: who made or changed API-only users, roles and LaunchPoint services, and when?")
            .notExposed(
                    NATIVE_AI,
                    "Marketo's API does not tell which AI functions of its own are switched on.",
                    "Look for Predictive Content, Predictive Audiences, Dynamic Chat's generative answers and other assistants: which are"
                            + " switched on, and for which workspaces?")
            .tested(
                    Tested.Sort.BEHAVIOUR_MOCK,
                    "the calls, codes and quotas that Adobe describes for Marketo Engage in 2026; never a subscription")
            .rateLimit(50, Duration.ofSeconds(20))
            .recipe(RECIPE)
            .build();

    /** Called by the host's service loader. */
    public MarketoConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new MarketoConnector(MarketoConfig.of(config));
    }
}
