package dev.remit.connector.hubspot;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Response;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a refusal of HubSpot means: its status alone does not tell a missing scope from a missing plan. */
final class Refused {

    private static final int MIGRATING = 477;
    private static final String OF_THE_DAY = "DAILY";
    private static final String A_SECOND = "1000";
    private static final String TEN_SECONDS = "10000";
    private static final Set<String> SLOW_DOWN = Set.of("RATE_LIMITS", "RATE_LIMIT");
    private static final Pattern PLAN = Pattern.compile(
            "(?i)\\b(enterprise|professional|starter|subscription|upgrade|(your|this) (plan|tier|edition)|not (entitled|provisioned))\\b");

    private Refused() {}

    static Optional<ConnectorException> in(Response response) {
        Json body = response.json();
        boolean error = response.status() >= 400
                || body.at("/status").text().filter("error"::equals).isPresent();
        if (!error) {
            return Optional.empty();
        }
        String category = text(body, "/category");
        if (SLOW_DOWN.contains(category) || SLOW_DOWN.contains(text(body, "/errorType"))) {
            String policy = text(body, "/policyName");
            return Optional.of(
                    new ConnectorException(Failure.RATE_LIMITED, slower(policy), Optional.of(paced(response, policy))));
        }
        if (response.status() == MIGRATING) {
            return failure(
                    Failure.RATE_LIMITED,
                    "HubSpot is moving this account to another place and answers nothing meanwhile. Scan again later.");
        }
        Set<String> scopes = scopes(body);
        if (category.equals("MISSING_SCOPES") || !scopes.isEmpty()) {
            return failure(Failure.FORBIDDEN, missing(scopes));
        }
        boolean refused = response.status() == 402 || response.status() == 403 || response.status() < 300;
        if (refused && PLAN.matcher(text(body, "/message")).find()) {
            return failure(
                    Failure.PLAN_GATED,
                    body.evidence().request() + " is not part of this account's plan: HubSpot says \""
                            + text(body, "/message") + "\".");
        }
        return response.status() >= 400
                ? Optional.empty()
                : failure(
                        Failure.REJECTED,
                        body.evidence().request() + " was answered with an error inside a success"
                                + (category.isEmpty() ? "." : " (" + category + ")."));
    }

    /** HubSpot tells the length of the interval that was used up, and not always when to ask again. */
    private static Response paced(Response response, String policy) {
        if (policy.equals(OF_THE_DAY) || response.header("Retry-After").isPresent()) {
            return response;
        }
        String interval = policy.equals("SECONDLY")
                ? A_SECOND
                : response.header("X-HubSpot-RateLimit-Interval-Milliseconds").orElse(TEN_SECONDS);
        return response.withHeader("Retry-After-Ms", interval);
    }

    private static String slower(String policy) {
        return policy.equals(OF_THE_DAY)
                ? "This account's requests for today are used up (policy DAILY). They begin anew at midnight in the account's time zone;"
                        + " scan again then."
                : "HubSpot asks to slow down, even after waiting (policy " + (policy.isEmpty() ? "not named" : policy)
                        + "). Scan at a quieter time.";
    }

    private static String missing(Set<String> scopes) {
        return scopes.isEmpty()
                ? "The token lacks a scope that HubSpot does not name. Compare the private app's scopes with the recipe."
                : "The token lacks the scope " + String.join(" or ", scopes)
                        + ". Add it to the private app, under Scopes.";
    }

    /** HubSpot names them in different places. */
    private static Set<String> scopes(Json body) {
        Set<String> scopes = new TreeSet<>();
        Stream<Json> details = Stream.concat(Stream.of(body), Readings.list(body.at("/errors")).stream());
        details.forEach(detail -> Stream.of("missingScopes", "requiredGranularScopes", "requiredScopes")
                .flatMap(name -> Readings.texts(detail.at("/context/" + name)).stream())
                .forEach(scopes::add));
        return scopes;
    }

    private static Optional<ConnectorException> failure(Failure failure, String message) {
        return Optional.of(new ConnectorException(failure, message));
    }

    private static String text(Json body, String pointer) {
        return body.at(pointer).text().orElse("");
    }
}
