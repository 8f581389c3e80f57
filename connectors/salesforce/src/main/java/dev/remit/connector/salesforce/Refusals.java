package dev.remit.connector.salesforce;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Response;
import java.util.Map;
import java.util.Optional;

/** Salesforce's refusals in the host's words. Its codes say more than its statuses: a used-up day is a 403. */
final class Refusals {

    static final String USED_UP = "REQUEST_LIMIT_EXCEEDED";

    private record Meaning(Failure failure, String message) {}

    private static final String EXPIRED =
            "This org is not in use any more: a sandbox or trial that expired or was deleted. Refresh it, or remove the connection.";

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry(
                    "INVALID_SESSION_ID",
                    new Meaning(Failure.AUTHENTICATION, "Salesforce ended the session and did not accept a new one.")),
            Map.entry(
                    "INVALID_AUTH_HEADER", new Meaning(Failure.AUTHENTICATION, "Salesforce did not accept the token.")),
            Map.entry(
                    USED_UP,
                    new Meaning(
                            Failure.RATE_LIMITED,
                            "The org's API requests of 24 hours, or those at the same time, are used up, by everybody together. Scan"
                                    + " again later, or at a quieter time.")),
            Map.entry(
                    "API_DISABLED_FOR_ORG",
                    new Meaning(
                            Failure.PLAN_GATED,
                            "This edition of Salesforce has no API. Enterprise, Unlimited, Performance and Developer have it;"
                                    + " Professional as an add-on.")),
            Map.entry(
                    "API_CURRENTLY_DISABLED",
                    new Meaning(Failure.FORBIDDEN, "The permission 'API Enabled' is missing.")),
            Map.entry(
                    "INSUFFICIENT_ACCESS",
                    new Meaning(Failure.FORBIDDEN, "The integration user lacks a permission to read this.")),
            Map.entry(
                    "QUERY_TIMEOUT",
                    new Meaning(Failure.SERVER_ERROR, "Salesforce did not get the answer together in time.")),
            Map.entry(
                    "INVALID_QUERY_LOCATOR",
                    new Meaning(
                            Failure.REJECTED,
                            "Salesforce gave up a list before it was read to its end: too many are open at the same time. Scan"
                                    + " again.")),
            Map.entry("UNSUPPORTED_API_VERSION", new Meaning(Failure.NOT_FOUND, SalesforceOrg.NO_SUCH_VERSION)),
            Map.entry("TRIAL_EXPIRED", new Meaning(Failure.REJECTED, EXPIRED)),
            Map.entry("ORG_LOCKED", new Meaning(Failure.REJECTED, EXPIRED)),
            Map.entry("inactive_org", new Meaning(Failure.REJECTED, EXPIRED)),
            Map.entry(
                    "inactive_user",
                    new Meaning(
                            Failure.AUTHENTICATION,
                            "The integration user is switched off. Switch it on, or choose another.")),
            Map.entry(
                    "invalid_client_id",
                    new Meaning(Failure.AUTHENTICATION, "There is no app with this consumer key in this org.")),
            Map.entry(
                    "invalid_client",
                    new Meaning(
                            Failure.AUTHENTICATION,
                            "The consumer secret is wrong, or the app does not belong to this org.")),
            Map.entry(
                    "invalid_grant",
                    new Meaning(
                            Failure.AUTHENTICATION,
                            "Salesforce did not let the app in: the client credentials flow has no run-as user, the user has not been"
                                    + " approved for the app, or the signature is not that of its certificate.")));

    private static final String AGENTS = "Agentforce, switched on in Setup (Enterprise edition and up)";

    /** Objects that are missing where the edition lacks the feature. */
    private static final Map<String, String> FEATURES = Map.of(
            "BotDefinition", AGENTS,
            "BotVersion", AGENTS,
            "GenAiPlannerDefinition", AGENTS,
            "GenAiPluginDefinition", AGENTS,
            "GenAiFunctionDefinition", AGENTS,
            "EventLogFile", "Event Monitoring (Salesforce Shield, or the add-on of that name)");

    private Refusals() {}

    /** What Salesforce's own code says; empty if there is none, or none that says more than the status. */
    static Optional<ConnectorException> in(Response response) {
        return response.status() < 400
                ? Optional.empty()
                : code(response).flatMap(code -> Optional.ofNullable(MEANINGS.get(code))
                        .map(meaning -> new ConnectorException(
                                meaning.failure(), meaning.message() + " (" + code + ")", Optional.of(response))));
    }

    static boolean usedUp(ConnectorException failure) {
        return says(failure, USED_UP);
    }

    /**
     * The same in terms of what was asked. To whom an object is not visible, and in whose edition it is missing, Salesforce says that it
     * does not exist.
     */
    static ConnectorException named(ConnectorException failure, String soql) {
        String object = soql.substring(soql.indexOf(" FROM ") + 6).split(" ", 2)[0];
        if (failure.failure() == Failure.NOT_FOUND) {
            return new ConnectorException(Failure.NOT_FOUND, SalesforceOrg.NO_SUCH_VERSION, failure.response());
        }
        if (says(failure, "INVALID_FIELD")) {
            return new ConnectorException(
                    Failure.FORBIDDEN,
                    "Salesforce does not show every field of " + object
                            + " that is needed. The permission 'View Setup and Configuration' may be missing.",
                    failure.response());
        }
        if (!says(failure, "INVALID_TYPE")) {
            return failure;
        }
        String feature = FEATURES.get(object);
        return feature == null
                ? new ConnectorException(
                        Failure.FORBIDDEN,
                        "Salesforce does not show " + object
                                + " to the integration user. The permission 'View Setup and Configuration' is missing.",
                        failure.response())
                : new ConnectorException(
                        Failure.PLAN_GATED,
                        "Salesforce does not know " + object + " here: it needs " + feature + ".",
                        failure.response());
    }

    private static boolean says(ConnectorException failure, String code) {
        return failure.response().flatMap(Refusals::code).filter(code::equals).isPresent();
    }

    private static Optional<String> code(Response response) {
        try {
            Json body = response.json();
            return body.at("/0/errorCode").text().or(() -> body.at("/error").text());
        } catch (ConnectorException notJson) {
            return Optional.empty();
        }
    }
}
