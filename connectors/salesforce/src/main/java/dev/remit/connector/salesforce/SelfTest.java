package dev.remit.connector.salesforce;

import dev.remit.connector.salesforce.OwnRights.Right;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The named checks of a connection: signing in, each permission we need, those we do not, and what the edition has. */
final class SelfTest {

    private static final String SIGNED_IN = "The app can sign in";
    private static final String KNOWN = "The permissions of the integration user can be read";
    private static final String APPS = "Connected apps can be listed";
    private static final String AGENTS = "Agents can be listed (Agentforce)";
    private static final String NO_MORE = "The integration user has no permissions beyond what is needed";

    private final SalesforceOrg org;
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(SalesforceOrg org) {
        this.org = org;
    }

    List<Check> run() {
        Optional<Json> signedIn = check(SIGNED_IN, org::signIn, answer -> "");
        Optional<OwnRights> rights = signedIn.flatMap(answer -> check(
                KNOWN,
                () -> OwnRights.of(org, SalesforceOrg.ourselves(answer)),
                found -> "profile and permission sets"));
        if (signedIn.isEmpty()) {
            checks.untried(KNOWN);
        }
        needed().forEach(right ->
                rights.ifPresentOrElse(found -> right(found, right), () -> checks.untried(name(right))));
        rights.ifPresentOrElse(this::surplus, () -> checks.untried(NO_MORE));
        if (rights.isPresent()) {
            check(APPS, () -> org.count("SELECT COUNT() FROM ConnectedApplication"), count -> count + " apps");
            check(AGENTS, () -> org.count("SELECT COUNT() FROM BotDefinition"), count -> count + " agents and bots");
        } else {
            checks.untried(APPS, AGENTS);
        }
        return checks.all();
    }

    private static Stream<Right> needed() {
        return Stream.of(Right.values()).filter(right -> right.needed);
    }

    private static String name(Right right) {
        return "The integration user has the permission '" + right.label + "'";
    }

    private void right(OwnRights rights, Right right) {
        checks.add(
                rights.has(right)
                        ? Check.passed(name(right), "")
                        : Check.failed(
                                name(right),
                                "It is in none of the user's permission sets.",
                                "Add it to the permission set of the recipe, and assign that to the integration user."));
    }

    private void surplus(OwnRights rights) {
        List<Right> more = rights.beyondNeed();
        checks.add(
                more.isEmpty()
                        ? Check.passed(NO_MORE, "")
                        : Check.failed(
                                NO_MORE,
                                more.size() + " more: "
                                        + more.stream()
                                                .map(right -> right.label)
                                                .collect(Collectors.joining(", ")),
                                "Use a user made after the recipe; scanning works with this one too."));
    }

    /** What the edition does not have is no fault of the connection. */
    private <T> Optional<T> check(String name, Supplier<T> read, Function<T, String> detail) {
        return checks.attempt(
                read,
                seen -> Check.passed(name, detail.apply(seen)),
                failure -> failure.failure() == Failure.PLAN_GATED
                        ? Check.unknown(name, failure.getMessage(), remedy(failure))
                        : checks.failed(name, failure));
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Enter consumer key and secret again. If they are right: the app needs the flow switched on and, for client credentials,"
                        + " a run-as user.";
            case FORBIDDEN -> "Give the integration user the permission set of the recipe.";
            case PLAN_GATED -> "Nothing, if the org does not have this; otherwise switch it on in Setup.";
            case RATE_LIMITED -> "Look at Setup, Company Information, for who uses up the org's API requests.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the org's own address from Setup, My Domain, which ends with .my.salesforce.com.";
            default -> "Check that the org is in use and reachable from the console.";
        };
    }
}
