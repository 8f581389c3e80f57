package dev.remit.connector.marketo;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Response;
import java.util.Map;
import java.util.Optional;

/** What Marketo says with status 200: {@code success} is false, and a code tells why. */
final class Refusals {

    /** Of the day; it begins anew at midnight, Central Time. */
    static final String QUOTA = "607";

    private record Meaning(Failure failure, String message) {}

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            meaning("600", Failure.AUTHENTICATION, "Marketo got no token."),
            meaning("601", Failure.AUTHENTICATION, "Marketo did not accept the token, nor a new one."),
            meaning("602", Failure.AUTHENTICATION, "Marketo's token had ended, and so had the new one."),
            meaning(
                    "603",
                    Failure.FORBIDDEN,
                    "The API-only user lacks a permission, or its address is not on the list of allowed ones."),
            meaning("604", Failure.SERVER_ERROR, "Marketo did not get the answer together in time."),
            meaning(
                    "606",
                    Failure.RATE_LIMITED,
                    "More than 100 calls came within 20 seconds, from all integrations together."),
            meaning(
                    QUOTA,
                    Failure.REJECTED,
                    "The subscription's calls of the day are used up, by all integrations together. They begin anew at midnight, Central"
                            + " Time; scan after that."),
            meaning("608", Failure.SERVER_ERROR, "Marketo's API is not available at the moment."),
            meaning(
                    "610",
                    Failure.NOT_FOUND,
                    "Marketo knows no such resource. Check the address; the API may have changed."),
            meaning("611", Failure.SERVER_ERROR, "Marketo failed, also when asked again."),
            meaning("614", Failure.SERVER_ERROR, "Marketo does not find the subscription at the moment."),
            meaning("615", Failure.RATE_LIMITED, "Ten calls were under way already, from all integrations together."),
            meaning("616", Failure.PLAN_GATED, "This type of subscription does not include it."),
            meaning("703", Failure.PLAN_GATED, "The feature is not switched on for this subscription."),
            meaning("713", Failure.SERVER_ERROR, "A part of Marketo is not available at the moment."));

    /** What the documentation says about when to ask again; the answers do not. */
    private static final Map<String, String> SECONDS_TO_WAIT = Map.of("606", "20", "615", "5");

    private Refusals() {}

    static Optional<ConnectorException> in(Response response) {
        return code(response).map(code -> {
            Meaning meaning = MEANINGS.getOrDefault(
                    code, new Meaning(Failure.REJECTED, "Marketo refused the request with a code of its own."));
            Response paced = SECONDS_TO_WAIT.containsKey(code)
                    ? response.withHeader("Retry-After", SECONDS_TO_WAIT.getOrDefault(code, ""))
                    : response;
            return new ConnectorException(meaning.failure(), meaning.message() + " (" + code + ")", Optional.of(paced));
        });
    }

    static boolean quotaUsedUp(ConnectorException failure) {
        return failure.response().flatMap(Refusals::code).filter(QUOTA::equals).isPresent();
    }

    /** Text or number, as the services of Marketo differ. */
    private static Optional<String> code(Response response) {
        try {
            Json body = response.json();
            Json code = body.at("/errors/0/code");
            return body.at("/success").bool().orElse(true)
                    ? Optional.empty()
                    : Optional.of(code.text()
                            .or(() -> code.integer().map(String::valueOf))
                            .orElse("without a code"));
        } catch (ConnectorException notJson) {
            return Optional.empty();
        }
    }

    private static Map.Entry<String, Meaning> meaning(String code, Failure failure, String message) {
        return Map.entry(code, new Meaning(failure, message));
    }
}
