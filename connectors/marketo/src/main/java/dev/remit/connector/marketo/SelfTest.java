package dev.remit.connector.marketo;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The named checks of a connection: signing in, each permission we need, and those that would be too much. */
final class SelfTest {

    private static final String SIGNED_IN = "The service can sign in";
    private static final String USERS = "Users can be read (" + MarketoInstance.MANAGE_USERS + ")";
    private static final String USAGE = "Calls by user can be read";
    private static final String ACTIVITY = "Activities can be read (" + MarketoInstance.ACTIVITY + ")";
    private static final String ASSETS = "Smart campaigns can be read (" + MarketoInstance.ASSETS + ")";
    private static final String OWN = "Remit acts as an API-only user with one role of its own";
    private static final String NO_PEOPLE = "The records of people cannot be read";
    private static final Set<String> BUILT_IN =
            Set.of("admin", "standard user", "marketing user", "web designer", "analytics user");

    private final MarketoInstance marketo;
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(MarketoInstance marketo) {
        this.marketo = marketo;
    }

    List<Check> run() {
        Optional<Json> signedIn = attempt(SIGNED_IN, marketo::signIn);
        if (signedIn.isEmpty()) {
            checks.untried(USERS, USAGE, ACTIVITY, ASSETS, OWN, NO_PEOPLE);
            return checks.all();
        }
        List<Json> users = new ArrayList<>();
        boolean read = attempt(USERS, () -> {
                    marketo.users(users::add);
                    return signedIn.orElseThrow();
                })
                .isPresent();
        attempt(USAGE, () -> listed(marketo.usageOfTheWeek()));
        attempt(ACTIVITY, () -> listed(marketo.activityTypes()));
        attempt(ASSETS, () -> {
            marketo.campaigns(campaign -> {});
            return signedIn.orElseThrow();
        });
        if (read) {
            own(signedIn.orElseThrow(), users);
        } else {
            checks.untried(OWN);
        }
        people();
        return checks.all();
    }

    private static Json listed(Json answer) {
        MarketoInstance.results(answer);
        return answer;
    }

    private void own(Json signedIn, List<Json> users) {
        String scope = signedIn.at("/scope").text().orElse("").toLowerCase(Locale.ROOT);
        checks.attempt(
                () -> users.stream()
                        .filter(user ->
                                scope.equals(lower(user, "/emailAddress")) || scope.equals(lower(user, "/userid")))
                        .findFirst()
                        .map(user -> marketo.user(user.requiredText("/userid"))),
                ourselves -> ourselves
                        .map(SelfTest::own)
                        .orElse(Check.unknown(
                                OWN,
                                "It is not among the users that were listed.",
                                "Make a service after the recipe.")),
                failure -> checks.failed(OWN, failure));
    }

    private static Check own(Json user) {
        Set<String> roles = new TreeSet<>();
        user.at("/userRoleWorkspaces")
                .items()
                .forEach(each -> roles.add(each.at("/accessRoleName").text().orElse("?")));
        boolean builtIn =
                roles.stream().map(role -> role.toLowerCase(Locale.ROOT)).anyMatch(BUILT_IN::contains);
        boolean human = !user.at("/apiOnly").bool().orElse(false);
        String seen = (human ? "A person's user" : "An API-only user") + " with " + String.join(", ", roles);
        return human || builtIn || roles.size() != 1
                ? Check.failed(
                        OWN,
                        seen,
                        "Make a role, an API-only user and a service after the recipe, for nobody but Remit.")
                : Check.passed(OWN, seen);
    }

    private static String lower(Json user, String pointer) {
        return user.at(pointer).text().orElse("").toLowerCase(Locale.ROOT);
    }

    /** Asked for a person that cannot exist; being refused is what we hope for. */
    private void people() {
        checks.attempt(
                () -> listed(marketo.nobody()),
                shown -> Check.failed(
                        NO_PEOPLE,
                        "Marketo would show them.",
                        "Take Read-Only Lead and Read-Write Lead out of Remit's role; scanning works with them too."),
                refused -> refused.failure() == Failure.FORBIDDEN
                        ? Check.passed(NO_PEOPLE, "Marketo refuses them.")
                        : checks.failed(NO_PEOPLE, refused));
    }

    private Optional<Json> attempt(String name, Supplier<Json> read) {
        return checks.attempt(name, read, seen -> "");
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION -> "Enter client id and client secret again, from Admin, LaunchPoint, View Details.";
            case FORBIDDEN ->
                "Give Remit's role the permissions of the recipe, and allow the console's address if Admin, Web Services lists"
                        + " allowed ones.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the address from Admin, Web Services, REST API, without /rest at its end.";
            default -> "Look at Admin, Web Services for the calls of the day, and check that Marketo is reachable.";
        };
    }
}
